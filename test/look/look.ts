import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/**
 * `npm run look [-- base URL [folder]]`: takes pictures of the page (phone and desktop), the mailbox and the newest mail
 * of a running stack (default: that of `npm start`) for people to look at. Needs Debian's chromium, or CHROMIUM.
 */
const [base = 'http://127.0.0.1:3000', folder = 'dist/look'] = process.argv.slice(2);
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  console.error(`No chromium at ${chromium}: install Debian's package chromium, or set CHROMIUM.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

const picture = (name: string, url: string, size: string): void => {
  const profile = mkdtempSync(join(tmpdir(), 'level4-look-'));
  const file = join(folder, `${name}.png`);
  try {
    execFileSync(
      chromium,
      [...FLAGS, `--user-data-dir=${profile}`, `--window-size=${size}`, `--screenshot=${file}`, url],
      { stdio: 'ignore' },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  if (!existsSync(file)) throw new Error(`chromium took no picture of ${url}`);
  console.log(file);
};

picture('page-phone', `${base}/`, '390,2600');
picture('page-desktop', `${base}/`, '1200,1800');
picture('mailbox', `${base}/_local/mailbox`, '1000,900');
const mails = z.array(z.looseObject({ html: z.string() })).parse(await (await fetch(`${base}/_local/mail`)).json());
const newest = mails.at(-1);
if (newest === undefined) console.log('No mail yet, so no picture of one.');
else {
  const file = join(mkdtempSync(join(tmpdir(), 'level4-mail-')), 'mail.html');
  writeFileSync(file, newest.html);
  picture('mail', `file://${file}`, '700,1100');
}
