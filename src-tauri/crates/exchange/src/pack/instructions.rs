//! The first sheet of a pack: what is asked, and what to do.

use chrono::NaiveDate;

use super::record::Record;
use crate::workbook::front::{Front, Part};

/// The sheet, for whoever the pack goes to.
pub(super) fn front(record: &Record, title: &str, date: NaiveDate) -> Front {
    let about = &record.about;
    let given = |text: &str, otherwise: &str| match text {
        "" => otherwise.to_owned(),
        text => text.to_owned(),
    };
    let mut names: Vec<&str> =
        record.rows.iter().filter(|row| row.is_baseline()).map(|row| row.role.as_str()).collect();
    names.dedup();
    let revision = about.revision.map_or(String::new(), |revision| format!(", change {revision}"));
    let asked = [
        (
            "What is asked",
            given(
                &about.asked,
                "Please check the figures of your roles and correct what isn't right.",
            ),
        ),
        ("Back by", given(&about.by, "As soon as you can.")),
        ("For", given(&about.lead, "The service lead of these roles.")),
        ("Roles", names.join(", ")),
        ("Plan", about.plan.clone()),
        ("Scenario", about.scenario.clone()),
        ("Sent", date.format("%-d %B %Y").to_string()),
        ("Reference", format!("{}{revision}", about.digest)),
    ];
    let steps = [
        (
            "1",
            "Go to the sheet \"Baseline\": the people in post, their WTE, leavers and usual joiners, and the funded posts of each role.",
        ),
        (
            "2",
            "Go to the sheet \"Levers\": what is planned for each year on top of that. A row \"nothing planned yet\" is yours to fill in or leave.",
        ),
        (
            "3",
            "Change only the yellow cells with a frame. All others are locked, without a password.",
        ),
        (
            "4",
            "Where you change a figure, say in the same row why, where it comes from, who answers for it, and how sure it is.",
        ),
        (
            "5",
            "Save the workbook under any name and send it back. Nothing changes in the plan until each difference has been looked at and accepted.",
        ),
    ];
    let know = [
        (
            "People",
            "Give numbers only. Please write no names of staff or patients, and nothing from which one could be known.",
        ),
        ("An emptied cell", "Is not taken as nothing. Type 0 where there is to be nothing."),
        ("Percentages", "Type 12% or 0.12 for twelve per cent."),
        (
            "Confidence",
            "published: in an official publication; reported: by others; derived: worked out from such figures; unverified: not traced; illustrative: made up to fill a hole.",
        ),
    ];
    Front {
        name: "Start here",
        title: title.to_owned(),
        parts: vec![
            Part::of("What is asked of you", asked),
            Part::of("What to do", steps.map(|(step, text)| (step, text.to_owned()))),
            Part::of("Good to know", know.map(|(what, text)| (what, text.to_owned()))),
        ],
    }
}
