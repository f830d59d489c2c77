/** Whole rupiah as people here write them: Rp 1.432.160, and −Rp 2.720 with a true minus sign. */
export const grouped = (amount: number): string => String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.');

export const rupiah = (amount: number): string => `${amount < 0 ? '−' : ''}Rp ${grouped(amount)}`;
