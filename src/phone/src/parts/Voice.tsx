import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../app/live';

/** Focus is read first; what is said in the same moment would be lost, milliseconds. */
const afterFocus = 200;

/** Says aloud what a press has done. It stands on the page before it speaks, else it would not be heard. */
export const Voice = () => {
  const { said } = useLive();
  const [words, setWords] = useState('');
  useEffect(() => {
    const bell = setTimeout(() => setWords(said?.words ?? ''), afterFocus);
    return () => clearTimeout(bell);
  }, [said]);
  return (
    <p class="suara" role="status" data-uji="suara">
      {words}
    </p>
  );
};
