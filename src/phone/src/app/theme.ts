export type Theme = 'ikut' | 'terang' | 'gelap' | 'terik';

const name = 'laras-tema';

/** Read before the first picture, so from the quick store and not from the database. */
export const theme = (): Theme => {
  try {
    return (localStorage.getItem(name) as Theme | null) ?? 'ikut';
  } catch {
    // A browser that keeps nothing for this address still shows the app.
    return 'ikut';
  }
};

export const chooseTheme = (chosen: Theme): void => {
  localStorage.setItem(name, chosen);
  applyTheme();
};

export const applyTheme = (): void => {
  const chosen = theme();
  if (chosen === 'ikut') {
    delete document.documentElement.dataset['tema'];
  } else {
    document.documentElement.dataset['tema'] = chosen;
  }
};
