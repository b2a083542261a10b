import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ROLES } from '../http/route.ts';
import { conditional } from './conditional.ts';
import { keys } from './keys.ts';
import { getItem, queryAll, type Table } from './table.ts';

/** One contribution to the thread of an entry; never changed once it is there. */
export const commentSchema = z.object({
  commentId: z.string(),
  text: z.string(),
  revision: z.int().nullable(),
  role: z.enum(ROLES),
  account: z.string(),
  at: z.iso.datetime(),
});

export type Comment = z.infer<typeof commentSchema>;

interface At {
  readonly planId: string;
  readonly agencyId: string;
  readonly code: string;
}

/** Adds a comment, or finds the one that is known under its id. */
export const addComment = async (table: Table, at: At, comment: Comment): Promise<Comment> => {
  const key = keys.comment(at.planId, at.agencyId, at.code, comment.commentId);
  const added = await conditional(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...key, entity: 'comment', ...comment },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
  if (added) return comment;
  const known = await getItem(table, key, commentSchema);
  if (known === null) throw new Error('a comment is never removed');
  return known;
};

/** The whole thread of an entry, the oldest first. */
export const loadComments = async (table: Table, at: At): Promise<Comment[]> => {
  const { pk } = keys.comment(at.planId, at.agencyId, at.code, '');
  const rows = await queryAll(table, { pk, prefix: 'M#' }, commentSchema);
  return rows.sort((a, b) => (`${a.at}#${a.commentId}` < `${b.at}#${b.commentId}` ? -1 : 1));
};
