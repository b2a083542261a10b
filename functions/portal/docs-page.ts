import { Html, html } from '../../shared/html.ts';
import type { Answer } from '../../shared/http/api.ts';
import { problemBody, problemCodes } from '../../shared/http/problem.ts';
import { ROLES, type RouteSpec } from '../../shared/http/route.ts';
import { DOCS_CSP, DOCS_STYLE } from './docs-style.ts';
import { schemaComponents } from './openapi/components.ts';
import { openapiDocument, problemStatusesOf } from './openapi/document.ts';
import { pathNames, queryParameters } from './openapi/parameters.ts';
import { folders, type Operation, operations } from './openapi/tables.ts';

const json = (value: unknown): Html => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;

const ROLE_NAMES = {
  agency: 'cơ quan, đơn vị',
  pasc: 'Trung tâm Phục vụ hành chính công',
  dic: 'Sở Thông tin và Truyền thông',
  office: 'Văn phòng UBND tỉnh',
  ppc: 'UBND tỉnh',
  admin: 'quản trị',
} as const;

const access = (route: RouteSpec): string => {
  const { access: row } = route;
  if (row === 'public') return 'mọi người, không cần đăng nhập';
  return ROLES.flatMap((role) =>
    row[role] === undefined
      ? []
      : [`${ROLE_NAMES[role]} (${row[role] === 'own' ? 'cơ quan mình' : 'mọi cơ quan của tỉnh'})`],
  ).join('; ');
};

const parameters = (route: RouteSpec): Html | null => {
  const rows = [
    ...pathNames(route).map((name) => [name, 'trong đường dẫn', true, ''] as const),
    ...queryParameters(route).map(
      ({ name, required, schema }) => [name, 'sau dấu ?', required, JSON.stringify(schema)] as const,
    ),
    ...(route.queues ? [['Idempotency-Key', 'tiêu đề', true, ''] as const] : []),
    ...(route.versioned && route.versioned !== 'body'
      ? [['If-Match', 'tiêu đề', route.versioned === 'required', ''] as const]
      : []),
  ];
  if (rows.length === 0) return null;
  return html`<h4>Tham số</h4><div class="wide"><table><thead><tr><th scope="col">Tên</th><th scope="col">Vị trí</th><th scope="col">Bắt buộc</th><th scope="col">Dạng</th></tr></thead><tbody>
${rows.map(([name, place, required, form]) => html`<tr><td><code>${name}</code></td><td>${place}</td><td>${required ? 'có' : 'không'}</td><td><code>${form}</code></td></tr>`)}</tbody></table></div>`;
};

const link = ({ $ref }: { readonly $ref: string }): Html => {
  const name = $ref.split('/').at(-1) ?? '';
  return html`<a href="#${name}">${name}</a>`;
};

type Components = ReturnType<typeof schemaComponents>;

const answers = ({ route }: Operation, { answerRef }: Components): Html[] =>
  Object.entries(route.responses ?? {}).map(
    ([status, answer]) => html` ${status}: ${typeof answer === 'string' ? answer : link(answerRef(answer))}.`,
  );

const operation = (each: Operation, components: Components): Html => {
  const { name, route, example } = each;
  return html`<section class="op" id="op-${name}"><h3><code>${route.method} ${route.path}</code></h3>
<p>${route.summary}</p><p><strong>Ai được gọi:</strong> ${access(route)}.</p>${parameters(route)}
${route.body === undefined ? null : html`<h4>Nội dung gửi: ${link(components.bodyRef(route.body))}</h4>${json(example.body)}`}
<h4>Trả lời:${answers(each, components)} Lỗi: ${[...problemStatusesOf(route), 500].join(', ')}.</h4>${example.answer === undefined ? null : json(example.answer)}
</section>`;
};

const folder = (id: string, title: string, components: Components): Html =>
  html`<h2 id="${id}">${title}</h2>${operations.filter((each) => each.folder === id).map((each) => operation(each, components))}`;

const problems = (): Html =>
  html`<h2 id="problems">Mã lỗi</h2><div class="wide"><table><thead><tr><th scope="col">HTTP</th><th scope="col">Mã</th><th scope="col">Nội dung</th><th scope="col">English</th></tr></thead><tbody>
${problemCodes.map((code) => {
  const [vi, en] = [problemBody(code, 'vi'), problemBody(code, 'en')];
  return html`<tr><td>${vi.status}</td><td><code>${code}</code></td><td>${vi.title}. ${vi.detail}</td><td lang="en">${en.title}. ${en.detail}</td></tr>`;
})}</tbody></table></div>`;

const schemas = (): Html =>
  html`<h2 id="schemas">Cấu trúc dữ liệu</h2>${Object.entries(openapiDocument().components.schemas).map(
    ([name, schema]) => html`<section class="op" id="${name}"><h3><code>${name}</code></h3>${json(schema)}</section>`,
  )}`;

/** The OpenAPI document as one page for people: no script, nothing from elsewhere. */
export const renderDocs = (): string => {
  const components = schemaComponents();
  const contents = [
    ...Object.entries(folders).map(([id, { title }]) => [id, title] as const),
    ['problems', 'Mã lỗi'] as const,
    ['schemas', 'Cấu trúc dữ liệu'] as const,
  ];
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Tài liệu kỹ thuật</title>
<link rel="icon" href="data:,">
<style>${new Html(DOCS_STYLE)}</style>
</head>
<body>
<header><h1>Tài liệu kỹ thuật của giao diện lập trình</h1>
<p>Bản cho máy đọc: <a href="/openapi.json">OpenAPI 3.1</a>. Thời điểm theo UTC; ngày theo giờ địa phương của kế hoạch. Danh sách dài đọc tiếp bằng <code>nextCursor</code>. Thông báo bằng tiếng Việt; thêm tiêu đề <code>Accept-Language: en</code> để nhận tiếng Anh. Đăng nhập: tiêu đề <code>Authorization: Bearer</code> với ID token.</p></header>
<main><nav aria-label="Mục lục"><h2>Mục lục</h2><ul>${contents.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${Object.entries(folders).map(([id, { title }]) => folder(id, title, components))}
${problems()}
${schemas()}</main>
</body>
</html>
`.markup;
};

let page: string | undefined;

/** GET /docs. */
export const docs = async (): Promise<Answer> => {
  page ??= renderDocs();
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': DOCS_CSP,
      'referrer-policy': 'no-referrer',
    },
    body: page,
  };
};
