import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The stage: cards that come, move and go, by keys and by mouse. Its programs are run by the engine itself.
TestCase {
    id: test
    name: "Stage"
    when: windowShown
    property Main window: null
    property Session session: testShell.session
    property Playhead playhead: session.playhead
    property StageModel model: session.stage
    property string before

    readonly property string crowd: "// by the engine
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
async function poll(n) { for (let i = 0; i < 3; i++) await sleep(n); return n; }
for (let n = 1; n <= 20; n++) poll(n).then((v) => console.log(v));
process.nextTick(() => console.log('tick'));
setImmediate(() => console.log('immediate'));
function deep(n) { return n ? deep(n - 1) : 0; }
deep(60);
"
    readonly property string jobs: "// by the engine
for (let i = 0; i < 1000; i++) queueMicrotask(function job() { globalThis.n = i; });
"
    readonly property string workers: "// by the engine
// @file main.js
const { Worker } = require('worker_threads');
const worker = new Worker('./twice.js');
worker.on('message', (n) => { console.log(n); worker.terminate(); });
worker.postMessage(21);
// @file twice.js
const { parentPort } = require('worker_threads');
parentPort.on('message', function twice(n) { const m = n * 2; parentPort.postMessage(m); });
"

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1440, height: 900 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        tryCompare(test.session, "status", Session.Ready)
        test.before = test.session.document.text
    }
    function cleanupTestCase() {
        load(test.before)
        test.window.destroy()
    }
    function init() {
        failOnWarning(/./)
        test.window.requestActivate()
        testShell.goTo("playground")
        Preferences.level = Preferences.Queues
    }
    function cleanup() {
        Preferences.reducedMotion = true
        test.playhead.pause()
        test.playhead.speed = 1
        test.playhead.grain = Playhead.Callback
    }
    function load(program) {
        test.session.show("stage.js", program, Session.Beginning)
        test.session.document.answer(Document.Discard) // what a test has changed
        tryCompare(test.session, "status", Session.Ready)
        tryVerify(() => !test.session.runner.running)
        test.playhead.home()
        wait(20)
    }
    function find(name, from) { return Items.findVisible(name, from ? from : test.window.contentItem) }
    function cards() {
        const found = []
        const repeater = find("cards")
        for (let i = 0; i < repeater.count; ++i) if (!repeater.itemAt(i).leaving) found.push(repeater.itemAt(i))
        return found
    }
    function cardsIn(pane) { return cards().filter((card) => card.pane === pane).sort((a, b) => a.slot - b.slot) }
    function pile(pane) { return cardsIn(pane).find((card) => card.kind === StageModel.MoreCard) }
    function focusedCard() { return cards().find((card) => card.activeFocus) }
    // Every card is where it belongs and fully there, and none is still going.
    function settled() {
        const repeater = find("cards")
        for (let i = 0; i < repeater.count; ++i) {
            const card = repeater.itemAt(i)
            if (card.leaving || card.opacity !== 1 || card.x !== card.cardX || card.y !== card.cardY
                || card.width !== card.cardWidth || card.height !== card.cardHeight) return false
        }
        return true
    }

    function test_whatever_the_reader_does_every_card_ends_whole_and_in_its_place() {
        load(test.crowd)
        Preferences.reducedMotion = false
        let seed = 12345
        const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below }
        for (let i = 0; i < 250; ++i) {
            switch (random(7)) {
            case 0: test.playhead.seek(random(test.playhead.size)); break
            case 1: test.playhead.stepBack(Playhead.Statement); break
            case 2: test.playhead.stepForward(Playhead.Callback); break
            case 3: test.playhead.stepBack(Playhead.Turn); break
            case 4: Preferences.level = random(3); break
            default: test.playhead.stepForward(Playhead.Statement)
            }
            if (random(3) === 0) wait(random(70)) // in the middle of a move
        }
        tryVerify(settled, 3000)
        verify(cards().length > 0)
    }
    function test_fast_play_leaves_every_card_whole_and_in_its_place() {
        load(test.crowd)
        Preferences.reducedMotion = false
        test.playhead.grain = Playhead.Statement
        test.playhead.speed = 16
        test.playhead.togglePlay()
        wait(600)
        test.playhead.pause()
        verify(!test.playhead.atStart)
        tryVerify(settled, 3000)
        verify(cards().length > 0)
    }
    function test_with_reduced_motion_nothing_moves() {
        load(test.crowd)
        for (let i = 0; i < 40; ++i) {
            test.playhead.stepForward(Playhead.Statement)
            verify(settled())
        }
    }
    function test_a_step_moves_a_card_there_and_the_step_back_returns_it() {
        load(test.jobs)
        Preferences.reducedMotion = false
        test.playhead.stepForward(Playhead.Callback)
        tryVerify(settled)
        const next = cardsIn(StageModel.Microtasks)[0]
        const place = [next.x, next.y]
        wait(300) // a slow step
        test.playhead.stepForward(Playhead.Callback)
        compare(next.pane, StageModel.CallStack)
        compare([next.x, next.y], place) // it has only begun to move
        tryVerify(settled)
        verify(next.y < place[1])
        test.playhead.stepBack(Playhead.Callback)
        tryVerify(settled)
        compare([next.x, next.y], place)
    }
    function test_a_thousand_jobs_are_a_pile_that_gives_up_one_at_a_step() {
        load(test.jobs)
        test.playhead.stepForward(Playhead.Callback)
        const shown = cardsIn(StageModel.Microtasks).length - 1
        verify(shown > 1 && shown < 48)
        compare(pile(StageModel.Microtasks).title, "+ " + (999 - shown) + " more")
        const last = cardsIn(StageModel.Microtasks)[shown - 1].cardId
        test.playhead.stepForward(Playhead.Callback)
        compare(pile(StageModel.Microtasks).title, "+ " + (998 - shown) + " more")
        compare(cardsIn(StageModel.Microtasks)[shown - 2].cardId, last)
    }
    function test_a_card_comes_out_of_the_pile() {
        load(test.jobs)
        test.playhead.stepForward(Playhead.Callback)
        Preferences.reducedMotion = false
        wait(300)
        test.playhead.stepForward(Playhead.Callback)
        const queue = cardsIn(StageModel.Microtasks)
        const newest = queue[queue.length - 2], more = pile(StageModel.Microtasks)
        compare([newest.bornX, newest.bornY], [more.cardX, more.cardY])
        compare(newest.opacity, 1) // it was there all the time
        tryVerify(settled)
    }
    function test_a_deep_stack_shows_its_top_and_its_foot() {
        load(test.crowd)
        while (test.model.counts[StageModel.CallStack] < 40) test.playhead.stepForward(Playhead.Statement)
        const stack = cardsIn(StageModel.CallStack)
        compare(stack[0].title, "deep")
        compare(stack[stack.length - 1].title, "main script")
        verify(pile(StageModel.CallStack).y > stack[0].y)
        verify(pile(StageModel.CallStack).y < stack[stack.length - 1].y)
    }
    function test_tab_goes_from_pane_to_pane_and_arrows_from_card_to_card() {
        load(test.crowd)
        for (let i = 0; i < 30; ++i) test.playhead.stepForward(Playhead.Statement)
        const panes = new Set(cards().map((card) => card.pane))
        verify(panes.size > 2)
        cardsIn(StageModel.CallStack)[0].forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Tab)
        compare(focusedCard().pane, StageModel.World)
        compare(focusedCard().slot, 0)
        const moment = test.playhead.position
        keyClick(Qt.Key_Down)
        compare(focusedCard().slot, 1)
        keyClick(Qt.Key_Up)
        compare(focusedCard().slot, 0)
        compare(test.playhead.position, moment)
        keyClick(Qt.Key_Backtab)
        compare(focusedCard().pane, StageModel.CallStack)
    }
    function test_tab_gets_out_of_the_cards_again() {
        load(test.crowd)
        for (let i = 0; i < 30; ++i) test.playhead.stepForward(Playhead.Statement)
        cardsIn(StageModel.CallStack)[0].forceActiveFocus(Qt.TabFocusReason)
        for (let i = 0; i < 8 && focusedCard(); ++i) keyClick(Qt.Key_Tab)
        verify(!focusedCard())
        verify(test.window.activeFocusItem)
    }
    function test_the_menu_of_a_card_opens_by_key_and_leads_to_its_moments() {
        load(test.jobs)
        test.playhead.stepForward(Playhead.Callback)
        const job = cardsIn(StageModel.Microtasks)[1]
        job.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_F10, Qt.ShiftModifier)
        tryVerify(() => find("cardMenu", test.window.contentItem) || menuItem("When does it run?"))
        mouseClick(menuItem("When does it run?"))
        compare(test.model.startedEvent(job.cardId) + 1, test.playhead.position)
    }
    function test_the_menu_asks_why_and_the_answer_gets_the_keyboard() {
        load(test.jobs)
        test.playhead.stepForward(Playhead.Callback)
        const job = cardsIn(StageModel.Microtasks)[1]
        mouseClick(job, job.width / 2, job.height / 2, Qt.RightButton)
        tryVerify(() => menuItem("Why does it run then?"))
        mouseClick(menuItem("Why does it run then?"))
        compare(test.model.startedEvent(job.cardId) + 1, test.playhead.position)
        tryVerify(() => find("whyText").parent.activeFocus)
    }
    function menuItem(text, from) {
        const start = from ? from : test.window.contentItem.parent ?? test.window.contentItem
        if (start.text === text && start.visible && start.width > 0) return start
        for (let i = 0; i < start.children.length; ++i) {
            const found = menuItem(text, start.children[i])
            if (found) return found
        }
        return null
    }
    function test_every_card_says_what_it_is() {
        load(test.crowd)
        for (let i = 0; i < 120; i += 5) {
            test.playhead.seekStep(i)
            for (const card of cards()) verify(card.Accessible.name.length >= 4, card.title)
        }
    }
    function test_a_suspended_function_shows_what_it_waits_for() {
        load(test.crowd)
        while (test.model.counts[StageModel.Suspended] < 1) test.playhead.stepForward(Playhead.Statement)
        const card = cardsIn(StageModel.Suspended)[0]
        compare(card.title, "poll")
        compare(card.promise, StageModel.PromisePending)
        verify(card.subtitle.indexOf("await sleep(n)") > 0)
    }
    function test_the_wheel_says_turn_and_phase() {
        load(test.crowd)
        const wheel = find("eventLoop")
        verify(wheel.Accessible.description.indexOf("main script") > 0)
        test.playhead.stepForward(Playhead.Callback)
        verify(wheel.Accessible.description.indexOf("nextTick") > 0)
        test.playhead.end()
        compare(wheel.Accessible.description, "")
    }
    function test_at_basic_there_is_one_waiting_room_and_no_wheel() {
        load(test.crowd)
        Preferences.level = Preferences.Basic
        wait(20)
        for (const card of cards())
            verify([StageModel.CallStack, StageModel.World, StageModel.WaitingRoom].includes(card.pane))
        compare(find("eventLoop"), null)
    }
    function test_threads_stand_side_by_side_and_a_click_puts_one_on_the_stage() {
        load(test.workers)
        const strip = find("threads")
        compare(strip.count, 2)
        test.playhead.end()
        test.playhead.stepBack(Playhead.Callback)
        test.playhead.stepBack(Playhead.Callback)
        mouseClick(strip.itemAtIndex(1))
        compare(test.model.thread, 1)
        verify(find("threadForward"))
        mouseClick(find("mainThread"))
        compare(test.model.thread, 0)
        compare(find("threadForward"), null)
    }
    function test_a_worker_is_stepped_alone_until_the_main_thread_moves() {
        load(test.workers)
        test.playhead.stepForward(Playhead.Turn)
        const main = test.playhead.position
        const strip = find("threads")
        strip.itemAtIndex(0).forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        compare(test.model.thread, 1)
        const clock = test.model.threadClock
        mouseClick(find("threadForward"))
        mouseClick(find("threadForward"))
        verify(test.model.threadClock !== clock)
        verify(cardsIn(StageModel.CallStack).length > 0)
        compare(test.playhead.position, main)
        test.playhead.stepBack(Playhead.Statement)
        compare(test.model.threadClock, test.playhead.clockText)
        test.model.thread = 0
    }
    function test_the_menu_of_a_worker_puts_it_on_the_stage() {
        load(test.workers)
        while (!cards().find((card) => card.kind === StageModel.WorkerCard)) test.playhead.stepForward(Playhead.Statement)
        cards().find((card) => card.kind === StageModel.WorkerCard).forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Menu)
        tryVerify(() => menuItem("Put this thread on the stage"))
        mouseClick(menuItem("Put this thread on the stage"))
        compare(test.model.thread, 1)
        test.model.thread = 0
    }
    function test_a_program_without_workers_has_no_strip() {
        load(test.jobs)
        compare(find("threads"), null)
    }
    function test_changed_code_greys_the_stage_and_asks_for_a_run() {
        load(test.jobs)
        const editor = find("editor")
        editor.insert(editor.length, "\n// changed")
        compare(test.session.status, Session.Stale)
        verify(find("staleStrip"))
        verify(find("staleStrip").Accessible.name.indexOf("run again") > 0)
        verify(cards().length > 0)
        keyClick(Qt.Key_F5)
        tryCompare(test.session, "status", Session.Ready)
        compare(find("staleStrip"), null)
    }
}
