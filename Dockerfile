# The server with its assets. Build: docker build -t mesure .   Run it with a database: docker compose up
FROM node:20-bookworm-slim AS node

FROM rust:1.95-bookworm AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /mesure
# The tools first: they change less often than the sources.
COPY script ./script
RUN script/bootstrap build
COPY . .
RUN script/build

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent mesure \
    && install --directory --owner=mesure /var/lib/mesure
COPY --from=build /mesure/target/release/mesure /usr/local/bin/mesure
COPY --from=build /mesure/dist /usr/local/share/mesure
ENV MESURE_MODE=production \
    MESURE_ASSETS=/usr/local/share/mesure \
    MESURE_ERASURE_LOG=/var/lib/mesure/erasures.log \
    MESURE_LISTEN=0.0.0.0:3000 \
    MESURE_METRICS_LISTEN=0.0.0.0:9300
USER mesure
EXPOSE 3000 9300
STOPSIGNAL SIGTERM
ENTRYPOINT ["mesure"]
CMD ["serve"]
