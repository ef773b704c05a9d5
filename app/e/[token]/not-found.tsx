export { GonePage as default } from '../../_share/gone-page.tsx';
