import { commentBodySchema } from '../../shared/domain/review.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { addComment, loadComments } from '../../shared/store/comments.ts';
import { CursorError } from '../../shared/store/table.ts';
import { subjectOf } from './procedures.ts';

const COMMENT_ID = /^[A-Za-z0-9-]{1,64}$/;

/**
 * PUT comments/{commentId}: adds to the thread of an entry; the id is the sender's, so sending it again does nothing more (200).
 * The same id with another text is 409: nothing that was said is changed.
 */
export const putComment = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const commentId = request.params.commentId ?? '';
  if (!COMMENT_ID.test(commentId)) throw new Problem('NOT_FOUND');
  const { text, revision } = parse(commentBodySchema, request.body.json);
  const { at } = await subjectOf(deps, request);
  const comment = {
    commentId,
    text,
    revision: revision ?? null,
    role: request.roles[0] ?? 'agency',
    account: request.caller?.account ?? '',
    at: deps.now().toISOString(),
  } as const;
  const stored = await addComment(deps.table, at, comment);
  if (stored.text !== text || stored.account !== comment.account) throw new Problem('COMMENT_EXISTS');
  return { status: stored === comment ? 201 : 200, body: stored };
};

/** GET comments: the thread of an entry, the oldest first. */
export const listComments = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { at } = await subjectOf(deps, request);
  const all = await loadComments(deps.table, at);
  const start = after === undefined ? 0 : all.findIndex(({ commentId }) => commentId === after) + 1;
  if (after !== undefined && start === 0) throw new CursorError();
  const items = all.slice(start, start + limit);
  return { status: 200, body: pageOf(items, start + limit < all.length ? (items.at(-1)?.commentId ?? null) : null) };
};
