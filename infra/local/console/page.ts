import type { Mail } from '../mail/mailbox.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.4rem; }
ul { list-style: none; margin: 0; padding: 0; }
li a { display: block; padding: .75rem .25rem; border-top: 1px solid #8886; color: inherit; text-decoration: none; }
li a:focus-visible, li a:hover { outline: 2px solid; }
.who { font-size: .9rem; opacity: .8; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; overflow-wrap: anywhere; }
dt { font-weight: 600; } dd { margin: 0; }
iframe { width: 100%; height: 32rem; border: 1px solid #8886; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8886; padding: 1rem; }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;

const path = (id: string) => `/_local/mailbox/${encodeURIComponent(id)}`;
const sentOn = new Intl.DateTimeFormat('vi', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});
const dateOf = ({ headers }: Mail) => (headers.date ? sentOn.format(new Date(headers.date)) : '');

/** The mailbox of the local stack: every mail, the newest first. */
export function mailboxPage(mails: readonly Mail[]): string {
  const items = mails
    .toReversed()
    .map(
      (mail) =>
        `<li><a href="${path(mail.id)}"><strong>${escaped(mail.subject || '(Không có tiêu đề)')}</strong>` +
        `<div class="who">${escaped(mail.to.join(', '))} · ${escaped(dateOf(mail))}</div></a></li>`,
    );
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>Chưa có thư nào.</p>';
  return page('Hộp thư', `<h1>Hộp thư (${mails.length})</h1>${list}`);
}

/** One mail: its headers, its HTML in a frame without any rights, and its text. */
export function mailPage(mail: Mail): string {
  const rows = [
    ['Từ', mail.from],
    ['Đến', mail.to.join(', ')],
    ['Đồng gửi', mail.cc.join(', ')],
    ['Thời gian', dateOf(mail)],
  ].filter(([, value]) => value !== '');
  const facts = rows.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('');
  const bounced = mail.headers['x-local-bounced'] ? '<p><strong>Thư bị trả lại.</strong></p>' : '';
  const html = mail.html
    ? `<h2>Bản HTML</h2><iframe sandbox title="Bản HTML của thư" src="${path(mail.id)}/html"></iframe>`
    : '';
  return page(
    mail.subject,
    `<p><a href="/_local/mailbox">Hộp thư</a></p><h1>${escaped(mail.subject)}</h1>${bounced}<dl>${facts}</dl>${html}` +
      `<h2>Bản văn bản</h2><pre>${escaped(mail.text)}</pre>`,
  );
}
