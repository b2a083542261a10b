/** The account and region that the embedded engines play. */
export const ACCOUNT_ID = '000000000000';
export const REGION = 'ap-southeast-1';

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${resource}`;

/** What the template's names need to know of the running stack. */
export interface Place {
  readonly stackName: string;
  /** Where the HTTP API listens, without a trailing slash. */
  readonly baseUrl: string;
  queueUrl(queueName: string): string;
}
