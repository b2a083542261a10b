import * as z from 'zod';
import { contactSchema } from '../../../shared/domain/agency.ts';
import { localDateSchema } from '../../../shared/domain/calendar.ts';
import { documentRefSchema, signedBySchema } from '../../../shared/domain/document.ts';
import { documentNumber } from '../../../shared/domain/document-number.ts';
import { durationSchema, timeLimitSchema } from '../../../shared/domain/duration.ts';
import { agencyId, planId, procedureCode, provinceId } from '../../../shared/domain/ids.ts';
import { decisionItemSchema, reviewEventSchema } from '../../../shared/domain/review.ts';
import { processSchema, proposalSchema, sentEntrySchema, stepSchema } from '../../../shared/domain/submission.ts';
import { eventDataSchema } from '../../../shared/events/event.ts';
import { agencyFigures, provinceFigures, stageCounts } from '../../ratio/schemas.ts';
import { agencyAnswer, planAnswer, registerAnswer } from '../../register/schemas.ts';
import { procedureAnswer } from '../../review/schemas.ts';
import { serviceAnswer } from '../schemas.ts';
import { operations } from './tables.ts';

/** What several bodies or answers share, by its name in the document. */
const PARTS: Readonly<Record<string, z.ZodType>> = {
  PlanId: planId,
  AgencyId: agencyId,
  ProvinceId: provinceId,
  ProcedureCode: procedureCode,
  DocumentNumber: documentNumber,
  LocalDate: localDateSchema,
  DocumentRef: documentRefSchema,
  SignedBy: signedBySchema,
  Duration: durationSchema,
  TimeLimit: timeLimitSchema,
  Contact: contactSchema,
  Step: stepSchema,
  Process: processSchema,
  Proposal: proposalSchema,
};
const BODY_PARTS: Readonly<Record<string, z.ZodType>> = {
  Entry: sentEntrySchema,
  ReviewEvent: reviewEventSchema,
  DecisionItem: decisionItemSchema,
};
const ANSWER_PARTS: Readonly<Record<string, z.ZodType>> = {
  Plan: planAnswer,
  Agency: agencyAnswer,
  RegisterOutcome: registerAnswer,
  Procedure: procedureAnswer,
  RecordedEvent: eventDataSchema,
  StageCounts: stageCounts,
  AgencyFigures: agencyFigures,
  ProvinceFigures: provinceFigures,
  Service: serviceAnswer,
};

type Io = 'input' | 'output';
type Names = z.core.$ZodRegistry<{ id: string }>;
type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** Unknown keys are dropped in bodies and may come in answers; a format says enough without zod's pattern for it. */
const plainer: Override = ({ jsonSchema }) => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
};
const params = (io: Io) => ({ io, unrepresentable: 'any', override: plainer }) as const;

/** The schema of one query parameter or part, without references. */
export const jsonSchemaOf = (schema: z.ZodType, io: Io): z.core.JSONSchema.BaseSchema => {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, params(io));
  return rest;
};

const sameBothWays = (schema: z.ZodType): boolean =>
  JSON.stringify(jsonSchemaOf(schema, 'input')) === JSON.stringify(jsonSchemaOf(schema, 'output'));

const ref = (name: string) => `#/components/schemas/${name}`;

const generated = (names: Names, io: Io): Record<string, object> => {
  const { schemas } = z.toJSONSchema(names, { ...params(io), uri: ref });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _draft, $id: _id, ...schema }]) => [name, schema]),
  );
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const name = (names: Names, schema: z.ZodType, id: string): void => {
  if (!names.has(schema)) names.add(schema, { id });
};

/**
 * Every schema of the document under one name each, and how to refer to it. A part that is taken in another form than it
 * is given out (defaults filled in) has two: `Process` and `ProcessInput`.
 */
export const schemaComponents = () => {
  const bodies: Names = z.registry();
  const answers: Names = z.registry();
  for (const [id, schema] of Object.entries(PARTS)) {
    name(answers, schema, id);
    name(bodies, schema, sameBothWays(schema) ? id : `${id}Input`);
  }
  for (const [id, schema] of Object.entries(BODY_PARTS)) name(bodies, schema, id);
  for (const [id, schema] of Object.entries(ANSWER_PARTS)) name(answers, schema, id);
  for (const { name: operation, route } of operations) {
    if (route.body !== undefined) name(bodies, route.body, `${capital(operation)}Body`);
    for (const answer of Object.values(route.responses ?? {})) {
      if (typeof answer !== 'string') name(answers, answer, `${capital(operation)}Answer`);
    }
  }
  const refIn = (names: Names, schema: z.ZodType) => ({ $ref: ref(names.get(schema)?.id ?? '') });
  return {
    schemas: { ...generated(bodies, 'input'), ...generated(answers, 'output') },
    bodyRef: (schema: z.ZodType) => refIn(bodies, schema),
    answerRef: (schema: z.ZodType) => refIn(answers, schema),
  };
};
