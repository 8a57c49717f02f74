// Wording. The message is V8's, because programs can read it; the hint and the notes are ours, for people.
#include "syntax/parser_internal.h"

namespace tickscope {

namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }
std::string quoted(const InternedName* name) { return quoted(toUtf8(name->text)); }

std::string_view closerOf(TokenKind open) {
    switch (open) {
    case TokenKind::LeftParen:
        return ")";
    case TokenKind::LeftBracket:
        return "]";
    default:
        return "}";
    }
}

std::string_view openerOf(TokenKind close) {
    switch (close) {
    case TokenKind::RightParen:
        return "(";
    case TokenKind::RightBracket:
        return "[";
    default:
        return "{";
    }
}

bool isCloser(TokenKind kind) {
    return kind == TokenKind::RightBrace || kind == TokenKind::RightParen || kind == TokenKind::RightBracket;
}

bool startsStatementOnly(TokenKind kind) {
    switch (kind) {
    case TokenKind::Const:
    case TokenKind::For:
    case TokenKind::If:
    case TokenKind::Return:
    case TokenKind::Switch:
    case TokenKind::Throw:
    case TokenKind::Try:
    case TokenKind::Var:
    case TokenKind::While:
        return true;
    default:
        return false;
    }
}

// Whether a type annotation could begin with this token.
bool startsType(TokenKind kind) {
    return kind == TokenKind::Identifier || kind == TokenKind::LeftBrace || kind == TokenKind::LeftBracket ||
           kind == TokenKind::String || kind == TokenKind::Void || kind == TokenKind::Null;
}

// What a character that no JavaScript contains was probably meant to be.
std::string characterHint(char16_t c) {
    switch (c) {
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0xab:
    case 0xbb:
        return "This is a typographic quote, as word processors write it; use a plain \" or ' instead.";
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "This is a dash, not a minus sign; use a plain - instead.";
    case 0x2026:
        return "This is one character that looks like three dots; use three plain dots (...) instead.";
    case 0xd7:
        return "This is a multiplication sign; JavaScript writes * instead.";
    case 0xff1b:
        return "This is a full-width semicolon; use a plain ; instead.";
    case 0xff08:
    case 0xff09:
        return "This is a full-width parenthesis; use a plain ( or ) instead.";
    case 0xff0c:
        return "This is a full-width comma; use a plain , instead.";
    case 0x200b:
        return "There is an invisible character (a zero-width space) here; delete it.";
    case u'@':
        return "Decorators (@name) are not part of this version of JavaScript.";
    case u'#':
        return "# starts the name of a private class member, such as #count.";
    case u'\\':
        return "A backslash only has a meaning inside of strings, templates and regular expressions.";
    default:
        return {};
    }
}

struct LexicalMessage {
    const char* message;
    const char* hint;
};

LexicalMessage lexicalMessage(LexicalError error) {
    switch (error) {
    case LexicalError::UnterminatedString:
        return {
            "Invalid or unexpected token",
            "This string is never closed: its last quote is missing, or it runs over the end of the line."};
    case LexicalError::UnterminatedTemplate:
        return {"Unexpected end of input", "This template is never closed: its last ` is missing."};
    case LexicalError::UnterminatedComment:
        return {"Invalid or unexpected token", "This comment is never closed: */ is missing."};
    case LexicalError::UnterminatedRegExp:
        return {"Invalid regular expression: missing /",
                "A regular expression starts here and is not closed on its line."};
    case LexicalError::InvalidHexEscape:
        return {"Invalid hexadecimal escape sequence", "\\x needs two hexadecimal digits, as in \\x41."};
    case LexicalError::InvalidUnicodeEscape:
        return {"Invalid Unicode escape sequence",
                "\\u needs four hexadecimal digits or braces, as in \\u0041 or \\u{1F600}."};
    case LexicalError::UndefinedCodePoint:
        return {"Undefined Unicode code-point", "The largest code point is 10FFFF."};
    case LexicalError::OctalInTemplate:
        return {"Octal escape sequences are not allowed in template strings.", ""};
    case LexicalError::EightOrNineInTemplate:
        return {"\\8 and \\9 are not allowed in template strings.", ""};
    case LexicalError::IdentifierAfterNumber:
        return {"Invalid or unexpected token",
                "A number may not run into the next word: names cannot start with a "
                "digit, and 0b and 0o only take the digits of their base."};
    case LexicalError::SeparatorAtEnd:
        return {"Numeric separators are not allowed at the end of numeric literals", ""};
    case LexicalError::SeparatorDoubled:
        return {"Only one underscore is allowed as numeric separator", ""};
    case LexicalError::SeparatorAfterZero:
        return {"Numeric separator can not be used after leading 0.", ""};
    case LexicalError::MissingDigits:
        return {"Invalid or unexpected token", "Digits are missing here."};
    case LexicalError::HtmlCommentInModule:
        return {"HTML comments are not allowed in modules", ""};
    default:
        return {"Invalid or unexpected token", ""};
    }
}

} // namespace

void Parser::fail(SourceRange range, std::string_view message, std::string_view hint, Note note) {
    Diagnostic problem{range, std::string(message), std::string(hint), {}};
    if (note.range.length()) problem.notes.push_back({note.range, std::string(note.text)});
    throw SyntaxFailure{std::move(problem)};
}

void Parser::failOutsideModule(SourceRange range, std::string_view message, std::string_view hint) const {
    Diagnostic problem{range, std::string(message), std::string(hint), {}};
    problem.needsModule = !m_isModule;
    throw SyntaxFailure{std::move(problem)};
}

void Parser::failTooDeep() {
    Diagnostic problem{m_token.range,
                       "Maximum call stack size exceeded",
                       "The code is nested deeper than " + std::to_string(kMaximumNesting) + " levels.",
                       {}};
    problem.isTooDeep = true;
    throw SyntaxFailure{std::move(problem)};
}

void Parser::failLexical(LexicalError error, SourceRange range) {
    const auto [message, hint] = lexicalMessage(error);
    Diagnostic problem{range, message, hint, {}};
    if (error == LexicalError::UnexpectedCharacter)
        problem.hint = characterHint(m_source.text()[range.begin]);
    if (error == LexicalError::UnterminatedTemplate) {
        // The end of the text is not where the mistake is: point to the backtick, or the } that came back to
        // it.
        problem.range = {range.begin, range.begin + 1};
        if (!m_openBrackets.empty() && m_openBrackets.back().kind == TokenKind::Template)
            problem.notes.push_back({m_openBrackets.back().range, "the last ${ of this template"});
    }
    if (error == LexicalError::UnterminatedComment) problem.range.end = range.begin + 2;
    throw SyntaxFailure{std::move(problem)};
}

void Parser::failRedeclared(const InternedName* name, SourceRange range, SourceRange first) {
    fail(range, "Identifier " + quoted(name) + " has already been declared",
         "A name can be declared only once in a scope with let, const or class; rename one of the two, or "
         "drop the "
         "second keyword to assign to the first.",
         {first, quoted(name) + " is declared here first"});
}

void Parser::failMissingParenAfterArguments(SourceRange open) {
    Diagnostic problem{m_token.range, "missing ) after argument list", {}, {}};
    explainUnexpected(m_token, problem);
    if (problem.notes.empty()) problem.notes.push_back({open, "the argument list starts here"});
    if (problem.hint.empty())
        problem.hint = at(TokenKind::EndOfInput) || isCloser(m_token.kind) || at(TokenKind::Semicolon)
                           ? "Close the argument list with a )."
                           : "Arguments are separated by commas; one may be missing here.";
    throw SyntaxFailure{std::move(problem)};
}

std::string Parser::awaitHint() {
    const FunctionNode* function = m_function->node;
    if (!function)
        return "A script cannot wait at its top level: put the code into an async function, or make the file "
               "an ES "
               "module.";
    if (m_function->isStaticBlock || function->functionKind == FunctionKind::ClassField)
        return "A class is set up without waiting: await cannot be used here.";
    if (m_program.kind == ProgramKind::CommonJs && function == m_program.function)
        return "A CommonJS file cannot wait at its top level: put the code into an async function, or make "
               "the file an "
               "ES module (.mjs).";
    if (function->name)
        return "The function " + quoted(function->name) + " is not async: write async before it.";
    if (function->isArrow())
        return "The arrow function around it is not async: write async before its parameters.";
    return "The function around it is not async: write async before it.";
}

void Parser::failAwaitOutsideAsync(SourceRange awaitRange) {
    Note note;
    if (const FunctionNode* function = m_function->node; function && function != m_program.function)
        note = {{function->range.begin, function->range.begin + 1}, "the function starts here"};
    fail(awaitRange, "await is only valid in async functions and the top level bodies of modules",
         awaitHint(), note);
}

// ---- Unexpected tokens
// ------------------------------------------------------------------------------------------

void Parser::unexpected(const Token& token) {
    Diagnostic problem;
    problem.range = token.range;
    switch (token.kind) {
    case TokenKind::EndOfInput:
        problem.message = "Unexpected end of input";
        break;
    case TokenKind::Error:
        failLexical(token.error, token.errorRange);
    case TokenKind::Number:
    case TokenKind::BigInt:
        problem.message = "Unexpected number";
        break;
    case TokenKind::String:
        problem.message = "Unexpected string";
        break;
    case TokenKind::Template:
        problem.message = "Unexpected template string";
        break;
    case TokenKind::RegExp:
        problem.message = "Unexpected regular expression";
        break;
    case TokenKind::EscapedKeyword:
        problem.message = "Keyword must not contain escaped characters";
        break;
    case TokenKind::Enum:
        problem.message = "Unexpected reserved word";
        break;
    case TokenKind::PrivateName:
        problem.message = "Unexpected identifier '#" + toUtf8(token.name->text) + "'";
        break;
    case TokenKind::Identifier:
        if (isWord(token.name, Word::Await) && awaitIsReserved())
            problem.message = "Unexpected reserved word";
        else if (m_strict && isStrictReserved(token.name))
            problem.message = "Unexpected strict mode reserved word";
        else
            problem.message = "Unexpected identifier " + quoted(token.name);
        break;
    default:
        problem.message = "Unexpected token " + quoted(toUtf8(m_source.slice(token.range)));
        break;
    }
    explainUnexpected(token, problem);
    throw SyntaxFailure{std::move(problem)};
}

// Which bracket was left open, or which one closes nothing.
void Parser::explainBrackets(const Token& token, Diagnostic& problem) {
    if (m_openBrackets.empty()) {
        if (isCloser(token.kind))
            problem.hint = "Nothing is open that this bracket could close: delete it, or add the missing " +
                           quoted(openerOf(token.kind)) + " before it.";
        return;
    }
    const BracketRecord& open = m_openBrackets.back();
    const std::string_view closer = closerOf(open.kind);
    const bool closesAnother = isCloser(token.kind) && m_source.slice(token.range) != toUtf16(closer);
    // A statement can neither start nor end inside of parentheses.
    const bool isStatementLike = open.kind != TokenKind::LeftBrace && open.kind != TokenKind::Template &&
                                 (token.kind == TokenKind::Semicolon || token.kind == TokenKind::LeftBrace ||
                                  startsStatementOnly(token.kind));
    if (token.kind != TokenKind::EndOfInput && !closesAnother && !isStatementLike) return;
    const std::string opener = toUtf8(m_source.slice(open.range));
    problem.hint = "The " + quoted(opener) + " opened " + "in line " +
                   std::to_string(m_source.positionAt(open.range.begin).line) + " is not closed: a " +
                   quoted(closer) + " is missing.";
    problem.notes.push_back({open.range, "opened here"});
}

// The syntax of types, where JavaScript cannot have it. Guesses only: it has been established that this is an
// error.
bool Parser::explainTypeScript(const Token& token, Diagnostic& problem) {
    const InternedName* previous = m_previousKind == TokenKind::Identifier ? m_previousName : nullptr;
    const auto isTypeScript = [&](const std::string& what) {
        problem.hint = what + " is TypeScript; JavaScript has no types, so leave it out.";
        return true;
    };
    if (token.kind == TokenKind::Identifier && previous) {
        if (isWord(previous, Word::Interface) || isWord(previous, Word::Type) ||
            isWord(previous, Word::Namespace) || isWord(previous, Word::Declare))
            return isTypeScript("`" + toUtf8(previous->text) + " ...`");
        if (token.is(Word::As) || token.is(Word::Satisfies)) return isTypeScript("`as Type`");
    }
    if (previous && (isWord(previous, Word::Public) || isWord(previous, Word::Private) ||
                     isWord(previous, Word::Protected) || isWord(previous, Word::Readonly) ||
                     isWord(previous, Word::Abstract) || isWord(previous, Word::Declare)))
        return isTypeScript(quoted(previous));
    if (token.is(Word::Implements)) return isTypeScript("`implements`");
    if (token.kind == TokenKind::Enum) return isTypeScript("`enum`");
    const bool afterName =
        m_previousKind == TokenKind::Identifier || m_previousKind == TokenKind::RightParen ||
        m_previousKind == TokenKind::RightBracket || m_previousKind == TokenKind::RightBrace ||
        m_previousKind == TokenKind::PrivateName;
    if (token.kind == TokenKind::Colon && afterName && startsType(peekNext().kind))
        return isTypeScript("A type after a colon");
    if (token.kind == TokenKind::Question && afterName) {
        const Token next = peekNext();
        if (next.kind == TokenKind::Colon) return isTypeScript("A parameter marked with ?");
    }
    return false;
}

void Parser::explainUnexpected(const Token& token, Diagnostic& problem) {
    if (m_previousKind == TokenKind::Identifier && isWord(m_previousName, Word::Await) &&
        !m_function->isAsync && !token.newlineBefore) {
        problem.hint = awaitHint();
        return;
    }
    if (token.is(Word::Await) && awaitIsReserved() && !m_function->isAsync) {
        const TokenKind next = peekNext().kind;
        if (next == TokenKind::Identifier || next == TokenKind::LeftParen || next == TokenKind::New ||
            next == TokenKind::This || next == TokenKind::Import) {
            problem.hint = awaitHint();
            return;
        }
    }
    explainBrackets(token, problem);
    if (!problem.hint.empty()) return;
    if (!m_typeScript && explainTypeScript(token, problem)) return;
    const bool isWordLike = token.kind == TokenKind::Identifier || token.kind == TokenKind::String ||
                            token.kind == TokenKind::Number || token.kind == TokenKind::LeftBracket;
    if (isWordLike && !m_openBrackets.empty()) {
        const BracketRecord& open = m_openBrackets.back();
        const bool afterValue = m_previousKind != TokenKind::Comma && m_previousRange != open.range;
        if (afterValue && open.kind == TokenKind::LeftBracket)
            problem.hint = "Elements of an array are separated by commas; one may be missing before this.";
        else if (afterValue && open.kind == TokenKind::LeftBrace && m_inObjectLiteral == open.range.begin + 1)
            problem.hint = "Properties of an object are separated by commas; one may be missing before this.";
        if (!problem.hint.empty()) return;
    }
    if (isKeyword(token.kind) && (m_previousKind == TokenKind::Var || m_previousKind == TokenKind::Const ||
                                  m_previousKind == TokenKind::Function ||
                                  m_previousKind == TokenKind::Comma || isWord(m_previousName, Word::Let)))
        problem.hint = quoted(toUtf8(m_source.slice(token.range))) +
                       " is a word of the language and cannot be a name; choose another one.";
    else if (token.kind == TokenKind::Arrow && token.newlineBefore)
        problem.hint = "The => must be on the same line as the end of the parameters.";
    else if (token.kind == TokenKind::Less && m_previousKind != TokenKind::Identifier)
        problem.hint = "A value cannot start with <; JSX must be compiled before it can run.";
    else if (token.kind == TokenKind::Else)
        problem.hint = "There is no if that this else belongs to: look for a stray ; or } before it.";
    else if (token.kind == TokenKind::Catch || token.kind == TokenKind::Finally)
        problem.hint = "There is no try block that this belongs to.";
    else if (m_previousKind == TokenKind::Identifier && isWord(m_previousName, Word::Yield))
        problem.hint = "yield only works in a generator: write function* to make one.";
}

// ---- Checks with their wording
// ----------------------------------------------------------------------------------

void Parser::checkLegacySyntax(const Token& token) {
    if (!m_strict || token.legacy == LegacySyntax::None) return;
    switch (token.legacy) {
    case LegacySyntax::OctalLiteral:
        fail(token.errorRange, "Octal literals are not allowed in strict mode.",
             "Write 0o before the octal digits, or drop the leading zero for a decimal number.");
    case LegacySyntax::DecimalWithLeadingZero:
        fail(token.errorRange, "Decimals with leading zeros are not allowed in strict mode.");
    case LegacySyntax::OctalEscape:
        fail(token.errorRange, "Octal escape sequences are not allowed in strict mode.",
             "Write \\x and two hexadecimal digits instead.");
    default:
        fail(token.errorRange, "\\8 and \\9 are not allowed in strict mode.");
    }
}

void Parser::checkCover(const CoverErrors& errors) {
    if (errors.shorthandInitializer.length())
        fail(errors.shorthandInitializer, "Invalid shorthand property initializer",
             "In an object literal a property's value follows a colon: {name: value}.");
    if (errors.duplicateProto.length())
        fail(errors.duplicateProto, "Duplicate __proto__ fields are not allowed in object literals");
}

} // namespace tickscope
