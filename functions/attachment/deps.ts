import type { HttpDeps } from '../../shared/http/lambda.ts';
import type { Objects } from '../../shared/store/objects.ts';

/** What the attachments' calls work with: the files lie outside of the table. */
export interface AttachmentDeps extends HttpDeps {
  readonly objects: Objects;
}
