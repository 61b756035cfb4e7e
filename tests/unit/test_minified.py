"""A script that is sent does what its source does: only names of its own are shorter."""

from __future__ import annotations

import pytest
from kram import minified


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("f((word) => word.word + other);", "f((e)=>e.word+other);"),
        ("(() => { let word = 1; { let word = 2; g(word); } g(word); })();",
         "(()=>{let e=1;{let e=2;g(e);}g(e);})();"),
        ("f(({ id, at: [first, last = id] }) => ({ id, first, last }));",
         "f(({id:e,at:[t,n=e]})=>({id:e,first:t,last:n}));"),
        ("for (const link of links) { link.go(); }", "for(const e of links){e.go();}"),
        ("(() => { try { g(); } catch (error) { h(error); } })();", "(()=>{try{g();}catch(e){h(e);}})();"),
        ("f(function (first) { if (first) { var second = 1; } return second; });",
         "f(function(e){if(e){var t=1;}return t;});"),
    ],
)  # fmt: skip
def test_a_variable_of_a_function_has_a_short_name(source: str, sent: str) -> None:
    assert minified.script(source) == sent


@pytest.mark.parametrize(
    "source",
    [
        "const word=1;function other(){}",  # other scripts may use them
        "f(name);(()=>{let name=1;g(name);})();",  # the first is the browser's
        "(()=>{for(const name of names);g(name);})();",
        "(()=>{try{}catch(error){}\ng(error);})();",
        "(word)=>other=({word:1}).word;word;",
    ],
)
def test_a_name_that_somebody_else_may_mean_stays(source: str) -> None:
    assert minified.script(source) == source


def test_a_short_name_is_never_one_that_the_script_means_already() -> None:
    assert minified.script("f((word) => e + word);") == "f((t)=>e+t);"
    assert minified.script("function t(n){return e+n}") == "function t(n){return e+n}"


def test_there_is_a_name_for_every_variable_and_none_is_a_word_of_the_language() -> None:
    words = [f"word{number}" for number in range(700)]
    sent = minified.script(f"f(({','.join(words)}) => 0);")
    names = sent[3 : sent.index(")")].split(",")
    assert len(set(names)) == 700
    assert not {"do", "if", "in"} & set(names)
