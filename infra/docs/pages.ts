import { findingsPage } from './findings.ts';
import { lifecyclePage } from './lifecycle.ts';
import { rolesPage } from './roles.ts';

/** The documents that are made from the code, by their path in the project. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/findings.md': findingsPage,
  'docs/lifecycle.md': lifecyclePage,
  'docs/roles.md': rolesPage,
};
