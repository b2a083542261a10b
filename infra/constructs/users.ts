import {
  AccountRecovery,
  ClientAttributes,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ROLES } from '../../shared/http/route.ts';
import type { StageConfig } from '../config.ts';

/** Accounts are made by administrators; the group is the role, and no account can change its own province, agency or duty. */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `${config.stage}-level4`,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      userInvitation: {
        emailSubject: 'Tài khoản hệ thống dịch vụ công trực tuyến mức độ 4',
        emailBody:
          'Kính gửi Ông/Bà,<br>Tài khoản của Ông/Bà: {username}. Mật khẩu tạm thời, có hiệu lực 03 ngày: {####}<br>Đề nghị Ông/Bà đăng nhập và đổi mật khẩu.<br>Trân trọng./.',
      },
      userVerification: {
        emailSubject: 'Mã xác nhận thư điện tử',
        emailBody: 'Mã xác nhận thư điện tử của Ông/Bà: {####}<br>Trân trọng./.',
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        province: new StringAttribute({ mutable: true, minLen: 1, maxLen: 40 }),
        agencyId: new StringAttribute({ mutable: true, minLen: 1, maxLen: 64 }),
        duty: new StringAttribute({ mutable: true, minLen: 1, maxLen: 20 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      deletionProtection: config.deletionProtection,
      removalPolicy: config.removalPolicy,
    });
    for (const groupName of ROLES) {
      new UserPoolGroup(this, `Group-${groupName}`, { userPool: this.pool, groupName });
    }
    const ownProfile = new ClientAttributes().withStandardAttributes({ email: true, fullname: true });
    this.client = this.pool.addClient('Client', {
      authFlows: { userSrp: true },
      generateSecret: false,
      disableOAuth: true,
      preventUserExistenceErrors: true,
      readAttributes: ownProfile.withCustomAttributes('province', 'agencyId', 'duty'),
      writeAttributes: ownProfile,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
    });
  }
}
