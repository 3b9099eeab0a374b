"""How quickly the pages answer: the first page, the next pair, searches and facets, eight reviewers at once.

    python3 bench/web/web.py CASEBOOK [DLL]

CASEBOOK is built already (a copy: decisions are recorded in it). Times are of the whole request over a loopback connection, in milliseconds.
"""

import http.client, json, os, re, subprocess, sys, threading, time, urllib.parse

book = sys.argv[1]
dll = sys.argv[2] if len(sys.argv) > 2 else "src/Sijil.Cli/bin/Release/net10.0/sijil.dll"
began = time.perf_counter()
server = subprocess.Popen(["dotnet", dll, "serve", book, "--urls", "http://127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
link = None
for line in server.stdout:
    found = re.search(r"http://[^\s]+", line)
    if found:
        link = urllib.parse.urlparse(found.group(0))
        break
threading.Thread(target=lambda: [None for _ in server.stdout], daemon=True).start()


class Visitor:
    def __init__(self, cookie=None):
        self.connection = http.client.HTTPConnection(link.hostname, link.port)
        self.cookie = cookie

    def ask(self, path, form=None):
        headers = {"Accept-Language": "en"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        start = time.perf_counter()
        self.connection.request("GET" if form is None else "POST", path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        took = (time.perf_counter() - start) * 1000
        if answer.getheader("Set-Cookie"):
            self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        return took, answer.status, text


def shares(times):
    times = sorted(times)
    pick = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    return f"median {pick(.5):7.1f}   p95 {pick(.95):7.1f}   most {times[-1]:7.1f}   ({len(times)})"


def memory(name):
    with open(f"/proc/{server.pid}/status") as status:
        kilobytes = int(re.search(name + r":\s+(\d+)", status.read()).group(1))
    return f"{kilobytes / 1024:.0f} MB"


def processor():
    """Seconds that the server's threads have run so far: what other programs do on the machine changes little in them."""
    with open(f"/proc/{server.pid}/stat") as stat:
        cells = stat.read().rsplit(")", 1)[1].split()
    return (int(cells[11]) + int(cells[12])) / os.sysconf("SC_CLK_TCK")


class Spent:
    """The processor time of each request of a part, printed behind its times."""

    def __enter__(self):
        self.before = processor()
        return self

    def __exit__(self, *_):
        pass

    def each(self, requests):
        return f"   processor {(processor() - self.before) * 1000 / requests:6.1f} each"


def field(text, name):
    return urllib.parse.unquote(re.search(rf'name="{name}" value="([^"]*)"', text).group(1).replace("&amp;", "&"))


def decide(visitor, text, verdict):
    form = {n: field(text, n) for n in ("token", "left", "right", "before", "key")}
    return visitor.ask("/review/decide", {**form, "way": "", "share": "10", "verdict": verdict, "reason": ""})


def measure(name, ask, of):
    with Spent() as spent:
        times = [ask(x) for x in of]
    print(name, shares(times) + spent.each(len(times)))


try:
    one = Visitor()
    one.ask(link.path + "?" + link.query)
    first, status, page = one.ask("/")
    print("load of the machine:", os.getloadavg()[0])
    print(f"from start to the first page: {(time.perf_counter() - began) * 1000:.0f} ms, of which the page {first:.0f} ms; memory {memory('VmRSS')}, processor {processor():.2f} s")
    wait, status, text = one.ask("/people")
    print(f"first page of people, waiting until they are read: {wait:.0f} ms; memory {memory('VmRSS')}, at most {memory('VmHWM')}, processor {processor():.2f} s")
    count = re.search(r"found: (?:<[^>]*>)*([\d,]+)", text)
    print("people:", count.group(1) if count else "?")

    measure("overview again        ", lambda _: one.ask("/")[0], range(20))

    # Words as they stand on the first pages, their beginnings, and in the other script; then each with a facet.
    names = re.findall(r'class="name"[^>]*><bdi[^>]*>([^<]*)</bdi>', "".join(one.ask(f"/people?page={p}")[2] for p in range(0, 200, 20)))
    queries = []
    for i, name in enumerate(names[:200]):
        words = name.split()
        queries.append([words[0], " ".join(words[:2]), words[0][:3], name][i % 4])
    queries += ["Mohammed", "Ahmad Khalil", "Fatima", "a", "م", "ال", "Yousef Hassan"]
    facets = ["", "&sex=female", "&age=18-39", "&support=2", "&time=2024", "&time=2024-01&sex=male", "&support=1&age=0-4"]
    one.ask("/people?q=warm")
    measure(
        "search with facets    ",
        lambda i: one.ask("/people?q=" + urllib.parse.quote(queries[i]) + facets[i % len(facets)])[0],
        range(len(queries)),
    )
    measure("facets without words  ", lambda f: one.ask("/people?" + f[1:])[0], facets * 4)

    _, status, text = one.ask("/review")
    posts, pairs = [], []
    before = processor()
    for i in range(60):
        took, status, answer = decide(one, text, ["same", "different", "unsure"][i % 3])
        assert status == 303, (status, answer[:500])
        posts.append(took)
        took, status, text = one.ask("/review")
        pairs.append(took)
    print("a decision, on record ", shares(posts))
    print("the next pair         ", shares(pairs) + f"   processor {(processor() - before) * 1000 / 60:6.1f} with its decision")

    # Eight at once: each searches, looks at people and at pairs, and decides every fourth time; half a second to look.
    every, faults = [], []

    def reviewer(number):
        visitor = Visitor(one.cookie)
        for i in range(20):
            took = [visitor.ask("/people?q=" + urllib.parse.quote(queries[(number * 20 + i) % len(queries)]))]
            took.append(visitor.ask(f"/review?lang=en"))
            if i % 4 == 0:
                took.append(decide(visitor, took[-1][2], "unsure"))
            every.extend(t[0] for t in took)
            faults.extend(t[1] for t in took if t[1] >= 500)
            time.sleep(.5)

    threads = [threading.Thread(target=reviewer, args=(n,)) for n in range(8)]
    with Spent() as spent:
        [t.start() for t in threads]
        [t.join() for t in threads]
    print("eight at once         ", shares(every) + spent.each(len(every)), "faults:", len(faults))
    print(f"memory at the end: {memory('VmRSS')}, at most {memory('VmHWM')}")
finally:
    server.terminate()
    server.wait()
