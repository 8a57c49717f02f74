// Colours of the program's text.

#include "highlighter.h"

#include "support/catch.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace tickscope;

namespace {

QColor firstColour(const QTextDocument& document, int line) {
    const auto formats = document.findBlockByNumber(line).layout()->formats();
    return formats.isEmpty() ? QColor() : formats.first().format.foreground().color();
}

} // namespace

TEST_CASE("A template that is opened in a long program reaches its last line, and leaves it again") {
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick; TextEdit { textFormat: TextEdit.PlainText }", {});
    const std::unique_ptr<QObject> edit(component.create());
    REQUIRE(edit);
    Highlighter highlighter;
    highlighter.setProperty("keyword", QColor(Qt::blue));
    highlighter.setProperty("string", QColor(Qt::green));
    auto* target = edit->property("textDocument").value<QQuickTextDocument*>();
    highlighter.setTarget(target);
    edit->setProperty("text", QString("const a = 1;\n").repeated(600));
    const QTextDocument& document = *target->textDocument();
    REQUIRE(QTest::qWaitFor([&] { return firstColour(document, 599) == Qt::blue; }));

    REQUIRE(QMetaObject::invokeMethod(edit.get(), "insert", Q_ARG(int, 0), Q_ARG(QString, "`")));
    CHECK(QTest::qWaitFor([&] { return firstColour(document, 599) == Qt::green; }));
    REQUIRE(QMetaObject::invokeMethod(edit.get(), "remove", Q_ARG(int, 0), Q_ARG(int, 1)));
    CHECK(QTest::qWaitFor([&] { return firstColour(document, 599) == Qt::blue; }));
}
