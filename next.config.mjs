/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // `npm run check` is the type check; the build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pino', 'prom-client'],
};
