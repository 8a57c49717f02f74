#include "cli/load_file.h"
#include "worlds.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

using namespace tickscope;
using namespace tickscope::cli;
using namespace tickscope::load;
using namespace tickscope::load::test;

namespace {

const std::string kArrivals = "[arrivals]\nkind = \"constant\"\nrate = 100\nduration_s = 1\n";
const std::string kRequest = "[request]\nwork = [{ cpu_ms = 4 }, { io_ms = 50 }]\n";
const std::string kServer = "[[server]]\nmodel = \"threads\"\n";

Profile noProgram(const std::string& program) {
    throw std::runtime_error("no program '" + program + "' here");
}

LoadFile read(const std::string& text) { return readLoadFile(text, "x.toml", noProgram); }

// The whole message about a file with a mistake.
std::string messageOf(const std::string& text) {
    try {
        read(text);
    } catch (const LoadFileError& error) {
        return error.what();
    }
    return "no mistake";
}

std::string serverMessage(const std::string& keys) {
    return messageOf(kArrivals + kRequest + kServer + keys);
}

bool begins(const std::string& text, const char* start) {
    return text.compare(0, std::strlen(start), start) == 0;
}

} // namespace

TEST_CASE("a load file says what comes, what it asks for and who serves it") {
    const LoadFile file =
        read("title = \"All keys\"\nseed = 7\ntimeout_ms = 1500.5\n"
             "[[arrivals]]\nkind = \"poisson\"\nrate = 12.5\nduration_s = 60\n"
             "[[arrivals]]\nkind = \"burst\"\nsize = 40\nevery_ms = 100\nduration_s = 2\nstart_s = 5\n"
             "[[request]]\nname = \"a\"\nweight = 3\nwork = [{ cpu_ms = 0.25 }, { io_ms = 5 }]\n"
             "[[request]]\nname = \"b\"\nwork = []\n"
             "[[server]]\nname = \"w\"\nmodel = \"event-loop+workers\"\ncores = 2\nworkers = 16\n"
             "offload_from_ms = 5\nhandoff_us = 50\nstack_mb = 8\ncontext_switch_us = 2\n"
             "time_slice_ms = 1\nqueue_limit = 0\ndrops_abandoned = true\nprocess_mb = 10\n"
             "request_kb = 0.5\n");
    CHECK(file.title == "All keys");
    CHECK(file.load.seed == 7);
    CHECK(file.load.timeout->us == 1'500'500);
    REQUIRE(file.load.arrivals.size() == 2);
    CHECK(file.load.arrivals[0].kind == Arrivals::Kind::Poisson);
    CHECK(file.load.arrivals[0].rate == 12.5);
    CHECK(file.load.arrivals[1].every.us == 100'000);
    CHECK(file.load.arrivals[1].start.us == 5'000'000);
    REQUIRE(file.load.requests.size() == 2);
    CHECK(file.load.requests[0].weight == 3);
    CHECK(file.load.requests[0].work.front().duration.us == 250);
    const Server& server = file.servers.at(0);
    CHECK(server.model == Model::EventLoopWithWorkers);
    CHECK(server.workers == 16);
    CHECK(server.offloadFrom.us == 5000);
    CHECK(server.handOff.us == 50);
    CHECK(server.stackBytes == 8 << 20);
    CHECK(server.queueLimit == 0);
    CHECK(server.dropsAbandoned);
    CHECK(server.requestBytes == 512);
}

TEST_CASE("what a file leaves out has the documented default") {
    const LoadFile file = read(kArrivals + kRequest + kServer);
    const Server& server = file.servers.at(0);
    CHECK(server.name == "threads");
    CHECK(server.threads == 200);
    CHECK(server.cores == 8);
    CHECK(server.contextSwitch.us == 5);
    CHECK_FALSE(server.queueLimit.has_value());
    CHECK_FALSE(file.load.timeout.has_value());
    CHECK(file.load.seed == 1);
}

TEST_CASE("a misspelt key is shown where it stands, with the one that was meant") {
    CHECK(serverMessage("threds = 4\n") == "x.toml:9:1: error: [[server]] has no key `threds`\n"
                                           "  9 | threds = 4\n"
                                           "    | ^~~~~~\n"
                                           "  hint: did you mean `threads`?\n");
}

TEST_CASE("a key that is like no other is answered with the list of keys") {
    CHECK(serverMessage("colour = 4\n").find("hint: its keys are context_switch_us, cores,") !=
          std::string::npos);
}

TEST_CASE("a key of another model is a mistake") {
    CHECK(serverMessage("processes = 4\n") ==
          "x.toml:9:1: error: `processes` means nothing here: a server of model \"threads\" has none\n"
          "  9 | processes = 4\n"
          "    | ^~~~~~~~~\n"
          "  hint: leave it out\n");
    CHECK(begins(messageOf(kArrivals + "size = 3\n" + kRequest + kServer),
                 "x.toml:5:1: error: `size` means nothing here: only bursts have it"));
}

TEST_CASE("values out of range say the range") {
    CHECK(begins(serverMessage("threads = 0\n"),
                 "x.toml:9:11: error: `threads` must be from 1 to 100,000, not 0\n"));
    CHECK(begins(serverMessage("cores = 2000\n"),
                 "x.toml:9:9: error: `cores` must be from 1 to 1,024, not 2000\n"));
    CHECK(begins(serverMessage("stack_mb = nan\n"),
                 "x.toml:9:12: error: `stack_mb` must be from 0 to 1,024, not nan\n"));
    CHECK(begins(serverMessage("time_slice_ms = 0\n"),
                 "x.toml:9:17: error: `time_slice_ms` must be from 0.1 to "));
    CHECK(begins(messageOf("seed = -1\n"), "x.toml:1:8: error: `seed` must be from 0 to "));
}

TEST_CASE("values of the wrong type say the right one") {
    CHECK(begins(serverMessage("threads = \"4\"\n"),
                 "x.toml:9:11: error: `threads` must be a number, not a text\n"));
    CHECK(begins(serverMessage("threads = 4.5\n"),
                 "x.toml:9:11: error: `threads` must be a whole number, not 4.5\n"));
    CHECK(begins(serverMessage("drops_abandoned = 1\n"),
                 "x.toml:9:19: error: `drops_abandoned` must be true or false, not a number\n"));
    CHECK(begins(messageOf("title = 3\n"),
                 "x.toml:1:9: error: `title` must be a text in quotes, not a number\n"));
    CHECK(begins(messageOf("arrivals = 5\n"),
                 "x.toml:1:12: error: `arrivals` must be a table, not a number\n"));
}

TEST_CASE("unknown words are answered with the known ones") {
    CHECK(
        messageOf(kArrivals + kRequest + "[[server]]\nmodel = \"loop\"\n")
            .find("hint: it is one of \"threads\", \"event-loop\", \"event-loop+workers\", \"cluster\"\n") !=
        std::string::npos);
}

TEST_CASE("what is missing is named") {
    CHECK(messageOf("") == "x.toml:1:1: error: there is no [arrivals]\n"
                           "  hint: engine/load/LOAD_FORMAT.md shows a whole file\n");
    CHECK(messageOf(kArrivals).find("there is no [request]") != std::string::npos);
    CHECK(messageOf(kArrivals + kRequest).find("there is no [server]") != std::string::npos);
    CHECK(messageOf("[arrivals]\nkind = \"constant\"\n").find("[arrivals] needs `rate`") !=
          std::string::npos);
    CHECK(messageOf(kArrivals + "[request]\n").find("[request] needs `work`") != std::string::npos);
    CHECK(messageOf(kArrivals + kRequest + "[[server]]\n").find("[[server]] needs `model`") !=
          std::string::npos);
}

TEST_CASE("a span is either computing or waiting") {
    CHECK(begins(messageOf(kArrivals + "[request]\nwork = [{ cpu_ms = 4, io_ms = 3 }]\n"),
                 "x.toml:6:9: error: a span has either `cpu_ms` or `io_ms`\n"));
    CHECK(begins(messageOf(kArrivals + "[request]\nwork = [{}]\n"),
                 "x.toml:6:9: error: a span has either `cpu_ms` or `io_ms`\n"));
    CHECK(begins(messageOf(kArrivals + "[request]\nwork = [4]\n"),
                 "x.toml:6:9: error: a span is written { cpu_ms = 4 } or { io_ms = 50 }\n"));
    CHECK(begins(messageOf(kArrivals + "[request]\nwork = [{ cpu = 4 }]\n"),
                 "x.toml:6:11: error: a span has no key `cpu`\n"));
}

TEST_CASE("TOML that is none says line and column") {
    CHECK(begins(messageOf("a = [1,\n"), "x.toml:1:9: error: "));
    CHECK(begins(messageOf("title = \"x\n"), "x.toml:1:11: error: "));
}

TEST_CASE("bytes that are no text are not shown") {
    const std::string message = messageOf("\xff\xfe");
    CHECK(begins(message, "x.toml:1:1: error: "));
    CHECK(message.find('\xff') == std::string::npos);
    CHECK(messageOf("title = \"\x1b[31m").find('\x1b') == std::string::npos);
}

TEST_CASE("two servers of one name cannot be told apart") {
    CHECK(serverMessage(kServer).find("there is a server \"threads\" already") != std::string::npos);
}

TEST_CASE("a load that would take for ever is refused") {
    CHECK(messageOf("[arrivals]\nkind = \"constant\"\nrate = 1e6\nduration_s = 600\n" + kRequest + kServer)
              .find("about 6.0e+08 requests would come") != std::string::npos);
    CHECK(
        messageOf("[arrivals]\nkind = \"burst\"\nsize = 1000000\n[request]\nwork = [{ cpu_ms = 3600000 }]\n" +
                  kServer)
            .find("would take too long to simulate") != std::string::npos);
}

TEST_CASE("a request's work can come from a program") {
    const std::string text = kArrivals + "[request]\nprogram = \"handler.js\"\n" + kServer;
    const LoadFile file = readLoadFile(text, "x.toml", [](const std::string& program) {
        CHECK(program == "handler.js");
        return Profile{cpu(3)};
    });
    CHECK(file.load.requests.at(0).work == Profile{cpu(3)});
    CHECK(begins(messageOf(text), "x.toml:6:11: error: no program 'handler.js' here\n"));
    CHECK(messageOf(kArrivals + kRequest + "program = \"x\"\n" + kServer)
              .find("a request has either `work` or `program`") != std::string::npos);
}

TEST_CASE("the examples are read and simulated") {
    for (const char* name : {"thread-pool", "one-loop", "one-slow-request"}) {
        std::ifstream in(std::string(TICKSCOPE_SOURCE_DIR "/resources/load/") + name + ".toml",
                         std::ios::binary);
        const LoadFile file = read({std::istreambuf_iterator<char>(in), {}});
        CHECK(file.servers.size() == 3);
        for (const Server& server : file.servers)
            CHECK(simulate(file.load, server).answered > 0);
    }
}
