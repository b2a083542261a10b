import { httpLambda } from '../../shared/http/lambda.ts';
import { endpoints } from './endpoints.ts';

export const handler = httpLambda(endpoints);
