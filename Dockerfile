# syntax=docker/dockerfile:1
# docker build -t siyasa . && docker run --rm -v "$PWD:/work" siyasa check
FROM node:22-bookworm-slim AS build
WORKDIR /program
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
RUN npm ci
COPY . .
RUN npm pack --pack-destination /packed

FROM node:22-bookworm-slim
# git tells which texts were approved; the embedded browser needs these libraries; where there is none for the machine, as
# on arm64, the system's Chromium prints.
ARG TARGETARCH
RUN apt-get update \
  && apt-get install -y --no-install-recommends git ca-certificates libnss3 libnspr4 \
  && if [ "$TARGETARCH" != amd64 ]; then apt-get install -y --no-install-recommends chromium; fi \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /packed/siyasa-*.tgz /tmp/
RUN npm install --global --omit=dev /tmp/siyasa-*.tgz && rm -rf /tmp/siyasa-*.tgz /root/.npm
USER node
WORKDIR /work
ENTRYPOINT ["siyasa"]
