import { ROLES } from '../../shared/http/route.ts';
import { type Action, policy } from './policy.ts';
import { table } from './table.ts';

const cell = ({ access, inAgency }: Action, role: (typeof ROLES)[number]): string => {
  if (access === 'public') return 'any';
  const scope = access[role];
  return scope === undefined ? '–' : scope === 'own' && !inAgency ? 'own rows' : scope;
};

/** docs/roles.md: who may do what, and where. */
export const rolesPage = (): string => {
  const guarded = policy.filter(({ access }) => access !== 'public');
  const open = policy.filter(({ access }) => access === 'public');
  return `# Who may do what

Made by \`npm run docs\` from the routes' access rows, the senders of review events and the readers of worklists. A test
walks every row × role × own and other agency × own and other province through the handlers and compares.

- **any**: every agency of the province in the claim \`custom:province\` (\`*\`: of every province). **own**: the agency in
  the claim \`custom:agencyId\`, in that province. **own rows**: the list shows that agency's rows alone. **–**: 403.
- The role is the Cognito group; who is in several may do what any of them may. Without an ID token: 401.
- On a plan with \`signOff\` a catalog is sent, and a draft returned, only by an officer whose claim \`custom:duty\` is
  \`signer\`; on other plans the duty means nothing.
- A plan is made by an admin of the province that its body names. A batch of review events is read by the role that sent
  it (PASC's by an admin too) and by the Office.
- An attachment is read by the role that uploaded it (an admin stands for PASC) and, once its file is there, by its
  agency's officers and the roles named in \`readers\`; to others it does not exist (404). Only the role that uploaded it
  completes or withdraws it.

${table(
  ['Action', 'Call', ...ROLES],
  guarded.map((action) => [
    action.kind === null ? action.summary : `${action.summary}: \`${action.kind}\``,
    `\`${action.key}\``,
    ...ROLES.map((role) => cell(action, role)),
  ]),
)}

Public, without a token:

${table(
  ['Action', 'Call'],
  open.map(({ summary, key }) => [summary, `\`${key}\``]),
)}
`;
};
