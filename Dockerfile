# The site as one process: `docker compose up`. The build opens no database, so one image serves any.
FROM node:24-bookworm-slim AS build
WORKDIR /site
# Dependencies first: they change less often than the sources.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build \
  && npm prune --omit=dev \
  && rm -rf .next/cache .cache
# Made here: the last stage makes no file of the site. It is given to the account that serves.
RUN mkdir /data

FROM node:24-bookworm-slim
# The grammar of the report, a program of its own (GPL): without it, all else is the same.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends grammalecte-cli \
  && rm -rf /var/lib/apt/lists/*
# Nothing is written outside of /data: no compiled sources, no log of npm.
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  TSX_DISABLE_CACHE=1 \
  MALLOC_ARENA_MAX=2 \
  TZ=Europe/Paris \
  NPM_CONFIG_CACHE=/tmp/npm \
  NPM_CONFIG_UPDATE_NOTIFIER=false \
  HOST=0.0.0.0 \
  PORT=3000 \
  DATA_DIR=/data \
  DATABASE_URI=file:/data/skorann.db
WORKDIR /site
# They stay root's: the site cannot change itself.
COPY --from=build /site/package.json /site/next.config.js /site/tsconfig.json ./
COPY --from=build /site/node_modules ./node_modules
COPY --from=build /site/.next ./.next
COPY --from=build /site/public ./public
COPY --from=build /site/collections ./collections
COPY --from=build /site/components/og ./components/og
COPY --from=build /site/payload ./payload
COPY --from=build --chown=1000:1000 /data /data
# The image’s own account « node », by its number: a host can check that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "payload/server/health/ask-ready.mjs"]
CMD ["node", "--conditions=production", "--import=./payload/scripts/start/source-maps.mjs", \
  "--max-semi-space-size=4", "--heap-growing-percent=30", "payload/scripts/start/production.mjs"]
