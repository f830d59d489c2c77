import { useState } from 'preact/hooks';
import { change } from '../app/live';
import { post } from '../net/ask';
import { Note } from '../parts/Note';
import { whyNotSent } from '../words/sent';

const wordsMax = 300;

type State = 'closed' | 'open' | 'sending' | 'sent';

/** "Ada yang keliru": a few words to the operator. Nothing else stops because of it. */
export const WrongData = () => {
  const [state, setState] = useState<State>('closed');
  const [trouble, setTrouble] = useState('');
  const send = async (words: string) => {
    setState('sending');
    const answer = await post('/api/saku/correction', { words });
    setState(answer.kind === 'good' ? 'sent' : 'open');
    setTrouble(answer.kind === 'good' ? '' : whyNotSent('Tulisan ini', answer));
    if (answer.kind === 'stranger') {
      change({ sending: { kind: 'stranger' } });
    }
  };
  if (state === 'closed') {
    return (
      <button type="button" class="tombol dua penuh" onClick={() => setState('open')}>
        Ada yang keliru
      </button>
    );
  }
  if (state === 'sent') {
    return (
      <Note icon="check" tone="h">
        <b>Sudah kami catat.</b> Operator unit akan memeriksanya. Mencatat hadir tetap berjalan.
      </Note>
    );
  }
  return (
    <form
      class="kartu tumpuk"
      onSubmit={(event) => {
        event.preventDefault();
        if (state === 'open') {
          void send(String(new FormData(event.currentTarget).get('kata')).trim());
        }
      }}
    >
      <label class="tebal" for="keliru">
        Apa yang perlu dibetulkan?
      </label>
      <textarea id="keliru" name="kata" rows={3} maxLength={wordsMax} required />
      <p class="kecil kun" role="status" hidden={trouble === ''}>
        {trouble}
      </p>
      <button class="tombol">Kirim kepada operator</button>
    </form>
  );
};
