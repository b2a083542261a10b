import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readConfig } from '../../infra/config.ts';
import { resources, synthStage } from './template.ts';

describe('what context overrides', () => {
  it('reaches the template: sender, portal, zone, and who hears of alarms and of undelivered mail', () => {
    const template = synthStage('staging', {
      mailFrom: 'van-thu@tinh.example',
      portalUrl: 'https://tinh.example/dvc',
      timeZone: 'Asia/Bangkok',
      alarmEmails: 'a@tinh.example, b@tinh.example',
    });
    const text = JSON.stringify(template);
    expect(text).toContain('"MAIL_FROM":"van-thu@tinh.example"');
    expect(text).toContain('"EmailIdentity":"tinh.example"');
    expect(text).toContain('"PORTAL_URL":"https://tinh.example/dvc"');
    expect(text.match(/"ScheduleExpressionTimezone":"Asia\/Bangkok"/g)).toHaveLength(3);
    const subscriptions = resources(template, 'AWS::SNS::Subscription', z.looseObject({ Endpoint: z.string() }));
    expect(subscriptions.map(({ Properties }) => Properties.Endpoint).sort()).toEqual([
      'a@tinh.example',
      'a@tinh.example',
      'b@tinh.example',
      'b@tinh.example',
    ]);
  });

  it.each([
    { context: { stage: 'qa' }, message: /Unknown stage "qa"\. Stages: local, staging, production/ },
    { context: { stage: 'toString' }, message: /Unknown stage "toString"/ },
    { context: { mailFrom: 'nobody' }, message: /mailFrom/ },
    { context: { portalUrl: 'https://tinh.example/' }, message: /slash[\s\S]*portalUrl/ },
    { context: { portalUrl: 'ftp://tinh.example' }, message: /portalUrl/ },
    { context: { timeZone: 'Asia/Phan_Rang' }, message: /not an IANA time zone/ },
    { context: { alarmEmails: 'a@tinh.example,b' }, message: /alarmEmails\[1\]/ },
    { context: { mailFrom: 'nobody', timeZone: '?' }, message: /mailFrom[\s\S]*timeZone/ },
  ])('is refused when it makes no sense: $context', ({ context, message }) => {
    expect(() => readConfig(context)).toThrow(message);
  });

  it('may be left out: the stage is then local, which keeps nothing', () => {
    expect(readConfig({})).toMatchObject({ stage: 'local', removalPolicy: 'destroy', timeZone: 'Asia/Ho_Chi_Minh' });
  });
});
