FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# The folder is made here because an empty image has no mkdir, and a volume takes its owner from what it covers.
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/cinedex ./cmd/cinedex && mkdir -p /out/data /out/tmp && cp "$(go list -m -f '{{.Dir}}' github.com/ikawaha/kagome-dict/ipa)/NOTICE.txt" /out/NOTICE

# Nothing but the program, and what the licence of the Japanese dictionary in it asks to be passed on: it calls no other, and no service whose certificate it would check.
FROM scratch
COPY --from=build /out/cinedex /out/NOTICE /
COPY --from=build --chown=10001:10001 /out/data /data
COPY --from=build --chown=10001:10001 /out/tmp /tmp
USER 10001:10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/cinedex", "health", "--url", "http://127.0.0.1:8080"]
# Requests come from outside the container, so that writing needs CINEDEX_ADMIN_KEY.
ENTRYPOINT ["/cinedex"]
CMD ["serve", "--addr", "0.0.0.0:8080", "--data", "/data"]
