// Packages of npm that programs of the async curriculum import, and small modules of Node. What rxjs, p-limit
// and p-retry print here was compared with the packages themselves (rxjs 7, p-limit 3, p-retry 4).

#include "engine/host/program_output.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

std::string printed(const std::string& source) { return runProgram("// @cpu 0us\n" + source).out; }

const std::string kRx = "const rx = require('rxjs');";

} // namespace

TEST_CASE("p-limit runs so many functions at a time and the others in the order of asking") {
    CHECK(printed("const limit = require('p-limit')(2);"
                  "const job = (n) => new Promise((r) => setTimeout(() => r(console.log(n, "
                  "performance.now())), 100));"
                  "Promise.all([1, 2, 3, 4, 5].map((n) => limit(() => job(n))))"
                  "  .then(() => console.log(limit.activeCount, limit.pendingCount));")
              .substr(0, 200) == "1 100\n2 100\n3 200\n4 200\n5 300\n0 0\n");
}

TEST_CASE("p-limit goes on when a function fails") {
    CHECK(printed("const limit = require('p-limit')(1);"
                  "limit(() => { throw new Error('no'); }).catch((e) => console.log(e.message));"
                  "limit(() => 'yes').then(console.log);") == "no\nyes\n");
}

TEST_CASE("p-retry tries again after pauses that double") {
    CHECK(printed("let n = 0; require('p-retry')(() => { console.log(performance.now()); if (++n < 4) throw "
                  "new Error('x'); return n; },"
                  " { minTimeout: 10 }).then(console.log);") == "0\n10\n30\n70\n4\n");
}

TEST_CASE("p-retry gives up after its retries, and at once on an AbortError") {
    CHECK(printed("const pRetry = require('p-retry');"
                  "let n = 0; pRetry(() => { ++n; throw new Error('never'); }, { retries: 2, minTimeout: 1 })"
                  "  .catch((e) => console.log(n, e.message, e.retriesLeft));"
                  "let m = 0; pRetry(() => { ++m; throw new pRetry.AbortError('stop'); }).catch((e) => "
                  "console.log(m, e.message));") == "1 stop\n3 never 0\n");
}

TEST_CASE("an observable emits synchronously and completes") {
    CHECK(printed(kRx + "rx.of(1, 2, 3).pipe(rx.filter((x) => x % 2), rx.map((x) => x * 10))"
                        ".subscribe({ next: console.log, complete: () => console.log('done') }); "
                        "console.log('after');") == "10\n30\ndone\nafter\n");
}

TEST_CASE("interval, take and takeUntil end the stream") {
    CHECK(printed(kRx + "rx.interval(10).pipe(rx.take(2)).subscribe((v) => console.log('a', v));"
                        "rx.interval(10).pipe(rx.takeUntil(rx.timer(25))).subscribe((v) => console.log('b', "
                        "v, performance.now()));") == "a 0\nb 0 10\na 1\nb 1 20\n");
}

TEST_CASE("switchMap drops the stream before, mergeMap keeps it, concatMap waits for it") {
    const auto flattened = [](const std::string& name) {
        return printed(kRx +
                       "const s = new rx.Subject();"
                       "s.pipe(rx." +
                       name +
                       "((q) => rx.timer(20).pipe(rx.map(() => q)))).subscribe((v) => console.log(v, "
                       "performance.now()));"
                       "s.next('a'); setTimeout(() => s.next('b'), 10);");
    };
    CHECK(flattened("switchMap") == "b 30\n");
    CHECK(flattened("mergeMap") == "a 20\nb 30\n");
    CHECK(flattened("concatMap") == "a 20\nb 40\n");
    CHECK(flattened("exhaustMap") == "a 20\n");
}

TEST_CASE("debounceTime waits for silence, throttleTime for the end of its pause") {
    const std::string events = "for (const t of [0, 10, 20, 100]) setTimeout(() => s.next(t), t);";
    CHECK(printed(kRx +
                  "const s = new rx.Subject(); s.pipe(rx.debounceTime(30)).subscribe((v) => console.log(v, "
                  "performance.now()));" +
                  events) == "20 50\n100 130\n");
    CHECK(printed(kRx +
                  "const s = new rx.Subject(); s.pipe(rx.throttleTime(30)).subscribe((v) => console.log(v, "
                  "performance.now()));" +
                  events) == "0 1\n100 100\n");
}

TEST_CASE("an error ends the stream unless it is caught or tried again") {
    CHECK(printed(kRx +
                  "let n = 0; const flaky = rx.defer(() => ++n < 3 ? rx.throwError(() => new Error('no ' + "
                  "n)) : rx.of('ok ' + n));"
                  "flaky.subscribe({ error: (e) => console.log(e.message) });"
                  "flaky.pipe(rx.catchError((e) => rx.of('caught ' + e.message))).subscribe(console.log);"
                  "n = 0; flaky.pipe(rx.retry(5)).subscribe(console.log);") == "no 1\ncaught no 2\nok 3\n");
}

TEST_CASE("subjects share their values, behaviour subjects begin with the last one") {
    CHECK(printed(kRx + "const b = new rx.BehaviorSubject(1); b.subscribe((v) => console.log('x', v)); "
                        "b.next(2); b.subscribe((v) => console.log('y', v));"
                        "b.next(3); console.log(b.value);") == "x 1\nx 2\ny 2\nx 3\ny 3\n3\n");
}

TEST_CASE("unsubscribing stops the timers of a stream") {
    CHECK(printed(kRx + "const s = rx.interval(10).subscribe((v) => { console.log(v); if (v === 1) "
                        "s.unsubscribe(); });") == "0\n1\n");
}

TEST_CASE("rxjs is a package: it has no node: name") {
    CHECK(runProgram("require('node:rxjs')").err.find("No such built-in module: node:rxjs") !=
          std::string::npos);
}

TEST_CASE("dns.lookup takes a thread of the pool and the time its pragma says") {
    CHECK(runProgram("// @cpu 0us\n// @io dns.lookup example.com 30ms -> 93.184.216.34\n"
                     "require('dns').lookup('example.com', (e, address, family) => console.log(e, address, "
                     "family, performance.now()));")
              .out == "null 93.184.216.34 4 30\n");
    CHECK(
        runProgram("// @cpu 0us\n// @io dns.lookup * 30ms fails 1 \"ENOTFOUND\"\n"
                   "require('dns').promises.lookup('nowhere').catch((e) => console.log(e.code, e.message));")
            .out == "ENOTFOUND getaddrinfo ENOTFOUND nowhere\n");
}

TEST_CASE("child_process.exec is a latency with an output") {
    CHECK(runProgram("// @cpu 0us\n// @io child_process.exec ls* 40ms -> a.txt\n"
                     "require('child_process').exec('ls -l', (e, out) => console.log(e, JSON.stringify(out), "
                     "performance.now()));")
              .out == "null \"a.txt\\n\" 40\n");
}
