//! PDF and web page say the same, word by word and figure by figure, section by section.

use fivefold_engine::Plan;

use crate::fixture::{
    example_reports, example_web_pages, hostile_plan, large_report, large_web_page,
    plan_for_a_room, plan_looked_back_on, plan_saying, report, small_plan, web_page,
};
use crate::page::Page;
use crate::reading::ReadBack;
use crate::spoken::sections_of_pdf;

pub fn assert_twins(pdf: &[u8], html: &[u8]) {
    let page = Page::of(html);
    let (of_pdf, of_page) = (sections_of_pdf(pdf), page.sections());
    let headings = |sections: &[(String, String)]| -> Vec<String> {
        sections.iter().map(|(heading, _)| heading.clone()).collect()
    };
    assert!(of_pdf.len() > 1 && of_pdf.iter().skip(1).all(|(_, said)| said.len() > 20));
    assert_eq!(headings(&of_page), headings(&of_pdf));
    for ((heading, in_pdf), (_, in_page)) in of_pdf.iter().zip(&of_page) {
        if in_pdf != in_page {
            let same = in_pdf.chars().zip(in_page.chars()).take_while(|(one, other)| one == other);
            let (from, around) = (same.count().saturating_sub(60), 200);
            let part = |text: &str| text.chars().skip(from).take(around).collect::<String>();
            panic!("{heading}: PDF …{}…\n page …{}…", part(in_pdf), part(in_page));
        }
    }
    let alternatives = page.attributes("figure svg", "aria-label");
    assert_eq!(alternatives, ReadBack::of(pdf).figure_alternatives());
}

fn assert_reports_are_twins(plan: &Plan) {
    assert_twins(&report(plan), &web_page(plan));
}

#[test]
fn the_examples_reports_are_twins() {
    assert_eq!(example_reports().len(), example_web_pages().len());
    for (name, pdf) in example_reports() {
        assert_twins(pdf, &example_web_pages()[name]);
    }
}

#[test]
fn made_up_plans_reports_are_twins() {
    assert_reports_are_twins(&small_plan());
    assert_reports_are_twins(&plan_looked_back_on());
    assert_reports_are_twins(&plan_for_a_room());
    assert_twins(large_report(), large_web_page());
}

#[test]
fn reports_of_hostile_text_are_twins() {
    assert_reports_are_twins(&hostile_plan());
    for text in [
        "<b>bold</b> & <!-- gone --> ]]> </td></table><script>alert(1)</script>",
        "=1+1 \u{5D0}\u{5D1} \u{202E}abc \u{7} \u{1F600}",
        "two  spaces,\ttab,\r\nnext line ",
        "fi ffi fl -> e\u{301} soft\u{AD}hyphen",
    ] {
        assert_reports_are_twins(&plan_saying(text));
    }
}
