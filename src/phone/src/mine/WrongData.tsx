import { useState } from 'preact/hooks';
import { change } from '../app/live';
import { post } from '../net/ask';
import { Note } from '../parts/Note';

const wordsMax = 300;

type State = 'closed' | 'open' | 'sent' | 'not-sent';

/** "Ada yang keliru": a few words to the operator. Nothing else stops because of it. */
export const WrongData = () => {
  const [state, setState] = useState<State>('closed');
  const send = async (words: string) => {
    const answer = await post('/api/saku/correction', { words });
    setState(answer.kind === 'good' ? 'sent' : 'not-sent');
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
        void send(String(new FormData(event.currentTarget).get('kata')).trim());
      }}
    >
      <label class="tebal" for="keliru">
        Apa yang perlu dibetulkan?
      </label>
      <textarea id="keliru" name="kata" rows={3} maxLength={wordsMax} required />
      {state === 'not-sent' && (
        <p class="kecil kun" role="status">
          Belum terkirim karena sinyal. Tulisan ini tetap di sini; tekan lagi nanti, atau beri tahu operator.
        </p>
      )}
      <button class="tombol">Kirim kepada operator</button>
    </form>
  );
};
