/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.LEMMA_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // `npm run check` is the type check; the build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pino', 'prom-client'],
};
