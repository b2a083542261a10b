import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openapiDocument } from '../../functions/portal/openapi/document.ts';
import { operations } from '../../functions/portal/openapi/tables.ts';
import { problemCodes } from '../../shared/http/problem.ts';
import { caller } from '../support/api.ts';
import { stage } from '../support/stage.ts';

const { deps } = await stage();
const { status, headers, text } = await caller(deps)('GET /docs');

describe('/docs', () => {
  it('is one page without script, and nothing from elsewhere', () => {
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toMatch(/<script|<iframe|<img|<object|\son\w+=|style="|@import|url\(/i);
    const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => !/^(#|\/(?!\/)|data:,$)/.test(address))).toEqual([]);
  });

  it('allows its own style sheet and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it('shows every operation, problem code and schema; every link inside leads somewhere', () => {
    for (const { route } of operations) expect(text).toContain(`<code>${route.method} ${route.path}</code>`);
    for (const code of problemCodes) expect(text).toContain(`<code>${code}</code>`);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of Object.keys(openapiDocument().components.schemas)) expect(ids).toContain(name);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
