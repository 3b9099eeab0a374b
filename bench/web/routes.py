"""Every page once and again on a built casebook: milliseconds, the server's processor time, and its memory afterwards.

    python3 bench/web/routes.py CASEBOOK [DLL]

CASEBOOK is built already (a copy: exports are recorded in it). Ids are taken from the pages themselves.
"""

import http.client, os, re, subprocess, sys, threading, time, urllib.parse

book = sys.argv[1]
dll = sys.argv[2] if len(sys.argv) > 2 else "src/Sijil.Cli/bin/Release/net10.0/sijil.dll"
server = subprocess.Popen(["dotnet", dll, "serve", book, "--urls", "http://127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
for line in server.stdout:
    found = re.search(r"http://[^\s]+", line)
    if found:
        link = urllib.parse.urlparse(found.group(0))
        break
threading.Thread(target=lambda: [None for _ in server.stdout], daemon=True).start()
cookie = None


def processor():
    with open(f"/proc/{server.pid}/stat") as stat:
        cells = stat.read().rsplit(")", 1)[1].split()
    return (int(cells[11]) + int(cells[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def memory(name):
    with open(f"/proc/{server.pid}/status") as status:
        return int(re.search(name + r":\s+(\d+)", status.read()).group(1)) // 1024


def ask(path):
    global cookie
    connection = http.client.HTTPConnection(link.hostname, link.port)
    headers = {"Accept-Language": "en", **({"Cookie": cookie} if cookie else {})}
    before, start = processor(), time.perf_counter()
    connection.request("GET", path, None, headers)
    answer = connection.getresponse()
    size, text = 0, b""
    while part := answer.read(1 << 16):
        size += len(part)
        text += part if size < 1 << 24 else b""
    took = (time.perf_counter() - start) * 1000
    if answer.getheader("Set-Cookie"):
        cookie = answer.getheader("Set-Cookie").split(";")[0]
    return took, processor() - before, answer.status, size, text.decode("utf-8", "replace")


try:
    ask(link.path + "?" + link.query)
    people = ask("/people?support=2")[4]
    person = re.search(r'href="(/person\?id=[^"]+)"', people).group(1)
    page = ask(person)[4].replace("&amp;", "&")
    record = re.search(r'href="(/record\?id=[^"]+)"', page).group(1)
    pair = re.search(r'href="(/review\?left=[^"]+)"', page).group(1)
    lists = ask("/lists")[4].replace("&amp;", "&")
    releases = sorted(set(re.findall(r'href="/list\?release=(\d+)"', lists)), key=int)
    source = re.search(r'href="(/source\?[^"]+)"', lists).group(1)
    sha = re.search(r'href="(/file\?sha256=[^"]+)"', ask("/list?release=" + releases[0])[4]).group(1)
    leave = urllib.parse.unquote(record.split("id=")[1])
    change = "/person/change?" + person.split("?")[1] + "&leave=" + urllib.parse.quote(leave)
    pages = ["/", "/people", "/people?page=400", person, record, "/review", pair, "/review?way=second&share=10", "/agreement", change]
    pages += ["/lists", "/list?release=" + releases[0], source, "/build", "/report", "/acts", "/publish"]
    pages += ["/quality?release=" + r for r in (releases[0], releases[-1])] + ["/changes?release=" + releases[-1]]
    pages += ["/repairs", sha, "/people.csv?support=2&sex=female", "/people.csv"]
    print(f"load of the machine {os.getloadavg()[0]:.1f}; memory at the start {memory('VmRSS')} MB")
    for path in pages:
        first, again = ask(path), ask(path)
        print(
            f"{re.split('[?]', path)[0] + ('?' + re.split('[?=]', path)[1] if '?' in path else ''):24} {first[2]}  "
            f"first {first[0]:8.0f} ms (processor {first[1]:6.0f})  again {again[0]:8.0f} ms (processor {again[1]:6.0f})  "
            f"{first[3]:12,} bytes  memory {memory('VmRSS'):5} MB, at most {memory('VmHWM')}",
            flush=True,
        )
finally:
    server.terminate()
    server.wait()
