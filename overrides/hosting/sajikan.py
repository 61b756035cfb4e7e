"""Sajikan folder ini untuk komputer dan ponsel di jaringan yang sama:  python3 sajikan.py
Serve this folder to computers and phones on the same network:  python3 sajikan.py 8080

Unlike "python3 -m http.server" it lets no browser take an old page for the new one: every page is asked for
again, and sent again.
"""

import http.server
import sys

HEADERS = [
    ("Cache-Control", "{{ ask_again }}"),
{% for name, value in security.items() %}
    ("{{ name }}", "{{ value }}"),
{% endfor %}
]
# A page has its own policy in it; everything else runs nothing.
PAGES = "{{ framing }}"
FILES = "{{ files_policy }}"
WORKER = "{{ worker_policy }}"


class Handler(http.server.SimpleHTTPRequestHandler):
    def send_head(self):
        # A time says too little: two editions may be of one day.
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def list_directory(self, path):
        self.send_error(404)

    def send_header(self, name, value):
        super().send_header(name, value)
        if name.lower() == "content-type":
            asked = getattr(self, "path", "").partition("?")[0]  # none in a request that cannot be read
            policy = WORKER if asked == "/sw.js" else PAGES if value.startswith("text/html") else FILES
            super().send_header("Content-Security-Policy", policy)

    def end_headers(self):
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
    print(f"http://localhost:{port}/  (Ctrl+C)", flush=True)
    try:
        http.server.ThreadingHTTPServer(("", port), Handler).serve_forever()
    except KeyboardInterrupt:
        pass
