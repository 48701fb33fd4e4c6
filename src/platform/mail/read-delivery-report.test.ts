import { expect, test } from 'vitest';
import { readDeliveryReport } from './read-delivery-report.ts';

/** As Postfix writes it. */
const report = (status: string, action = 'failed') => `From: MAILER-DAEMON@mx.exemple.fr
To: rejets@exemple.fr
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="BD5B.1"

--BD5B.1
Content-Type: text/plain

I'm sorry.

--BD5B.1
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.exemple.fr
Arrival-Date: Tue, 24 Nov 2026 09:00:00 +0000

Final-Recipient: rfc822; perdu@exemple.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} No such user
    here

--BD5B.1
Content-Type: text/rfc822-headers

Message-ID: <a1b2@exemple.fr>
To: perdu@exemple.org

--BD5B.1--
`;

test('a report names the address, the mail and the reason', () => {
  const read = {
    address: 'perdu@exemple.org',
    messageId: '<a1b2@exemple.fr>',
    isForGood: true,
    reason: '550 5.1.1 No such user here',
  };
  expect(readDeliveryReport(report('5.1.1'))).toEqual(read);
  expect(readDeliveryReport(report('5.1.1').replaceAll('\n', '\r\n'))).toEqual(read);
});

test.each([
  ['5.2.2', 'failed'],
  ['5.7.1', 'failed'],
  ['4.4.1', 'delayed'],
])('%s %s does not say that the address does not exist', (status, action) => {
  expect(readDeliveryReport(report(status, action))).toMatchObject({ isForGood: false });
});

test('an encoded report is read, an ordinary mail is not one', () => {
  const encoded = report('5.1.1').replace(
    /Content-Type: message\/delivery-status\n\n([\s\S]*?)\n--BD5B/,
    (_all, body: string) =>
      `Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64')}\n--BD5B`,
  );
  expect(readDeliveryReport(encoded)).toEqual(readDeliveryReport(report('5.1.1')));
  for (const other of [
    '',
    'Subject: hello\n\nFinal-Recipient: rfc822; a@b.fr',
    '\n\n',
    'x'.repeat(9),
  ]) {
    expect(readDeliveryReport(other)).toEqual(null);
  }
});
