/** Our own reader of QR codes, with what its old way of packing needs: nothing of it is in the first file. */
export { default as readQr } from 'jsqr';
