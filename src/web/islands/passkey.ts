/**
 * Passkeys exist in a browser's script only: the one thing of sign-in that does without plain forms
 * (docs/adr/0011). The buttons stay hidden where it cannot work.
 */
for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const button = part.querySelector('button');
  if (!button || !('parseCreationOptionsFromJSON' in (window.PublicKeyCredential ?? {}))) continue;
  part.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    const done = part.dataset['passkey'] === 'create' ? create(part) : enter(part);
    done
      .catch(() => refuse(part))
      .finally(() => {
        button.disabled = false;
      });
  });
}

async function create(part: HTMLElement): Promise<void> {
  const asked = await send(part.dataset['options'], {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  go(await send(part.dataset['answer'], { response: credential.toJSON() }));
}

async function enter(part: HTMLElement): Promise<void> {
  const asked = await send(part.dataset['options'], {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const next = part.dataset['next'] ?? '';
  go(await send(part.dataset['answer'], { response: credential.toJSON(), next }));
}

async function send(address: string | undefined, body: object) {
  const answer = await fetch(address ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const go = ({ next }: { next: string }) => location.assign(next);

/** Refused, given up, or too late: one sentence, where the button is. */
function refuse(part: HTMLElement): void {
  const said = part.querySelector('[role=alert]');
  if (said) said.textContent = part.dataset['refused'] ?? '';
}
