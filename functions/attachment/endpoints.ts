import type { Endpoint } from '../../shared/http/api.ts';
import { announce } from './announce.ts';
import { complete } from './complete.ts';
import type { AttachmentDeps } from './deps.ts';
import { getAttachment, listAttachments } from './read.ts';
import { routes } from './routes.ts';
import { withdraw } from './withdraw.ts';

export const endpoints: readonly Endpoint<AttachmentDeps>[] = [
  { spec: routes.announceAttachment, handle: announce },
  { spec: routes.listAttachments, handle: listAttachments },
  { spec: routes.getAttachment, handle: getAttachment },
  { spec: routes.completeAttachment, handle: complete },
  { spec: routes.withdrawAttachment, handle: withdraw },
];
