"""A script that is sent does what its source does: only names of its own are shorter."""

from __future__ import annotations

import pytest
from kram import minified


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("f((word) => word.word + other);", "f(e=>e.word+other);"),
        ("(() => { let word = 1; { let word = 2; g(word); } g(word); })();",
         "(()=>{let e=1;{let e=2;g(e)}g(e)})();"),
        ("f(({ id, at: [first, last = id] }) => ({ id, first, last }));",
         "f(({id:e,at:[t,n=e]})=>({id:e,first:t,last:n}));"),
        ("for (const link of links) { link.go(); }", "for(let e of links){e.go()}"),
        ("(() => { try { g(); } catch (error) { h(error); } })();", "(()=>{try{g()}catch(e){h(e)}})();"),
        ("f(function (first) { if (first) { var second = 1; } return second; });",
         "f(function(e){if(e){var t=1;}return t});"),
    ],
)  # fmt: skip
def test_a_variable_of_a_function_has_a_short_name(source: str, sent: str) -> None:
    assert minified.script(source) == sent


def test_what_is_declared_outside_of_functions_stays() -> None:
    source = "const word=1;function other(){}"
    assert minified.script(source) == source, "other scripts may use it"


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("f(name);(()=>{let name=1;g(name);})();", "f(name);(()=>{let e=1;g(e)})();"),
        ("(()=>{for(const name of names);g(name);})();", "(()=>{for(let e of names);g(name)})();"),
        ("(()=>{try{}catch(error){}\ng(error);})();", "(()=>{try{}catch(e){}\ng(error)})();"),
        ("(word)=>other=({word:1}).word;word;", "e=>other=({word:1}).word;word;"),
    ],
)
def test_a_name_stays_where_it_is_somebody_elses(source: str, sent: str) -> None:
    assert minified.script(source) == sent


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("f((one)=>one,(two)=>two);", "f(e=>e,e=>e);"),
        ("f((one)=>(two)=>one+two);", "f(e=>t=>e+t);"),
        ("f((all)=>{for(const all of e)g(all);});", "f(t=>{for(let t of e)g(t);});"),
        ("f((all)=>{for(const one of all)g(one);});", "f(e=>{for(let t of e)g(t);});"),
        ("f((one)=>{let two=0;});", "f(e=>{let t=0});"),
        ("f((one)=>{try{}catch(two){let three=one;}});", "f(e=>{try{}catch(t){let n=e}});"),
    ],
)
def test_two_variables_share_a_name_only_where_neither_is_used_in_the_other(source: str, sent: str) -> None:
    assert minified.script(source) == sent


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("f(() => { const one = 1; const two = 2; let three; g(one, two, three); });",
         "f(()=>{let e=1,t=2,n;g(e,t,n)});"),
        ("f(() => { return (one) => one; });", "f(()=>{return e=>e});"),
        ("f((one, two) => g(one), ({ one }) => one);", "f((e,t)=>g(e),({one:e})=>e);"),
        ("f(() => { if (a) b(); else c(); for (;;); });", "f(()=>{if(a)b();else c();for(;;);});"),
    ],
)  # fmt: skip
def test_inside_of_functions_declarations_are_one_and_signs_that_say_nothing_are_left_out(
    source: str, sent: str
) -> None:
    assert minified.script(source) == sent


def test_a_short_name_is_never_one_that_the_script_means_already() -> None:
    assert minified.script("f((word) => e + word);") == "f(t=>e+t);"
    assert minified.script("function t(n){return e+n}") == "function t(n){return e+n}"


def test_there_is_a_name_for_every_variable_and_none_is_a_word_of_the_language() -> None:
    words = [f"word{number}" for number in range(700)]
    sent = minified.script(f"f(({','.join(words)}) => 0);")
    names = sent[3 : sent.index(")")].split(",")
    assert len(set(names)) == 700
    assert not {"do", "if", "in"} & set(names)
