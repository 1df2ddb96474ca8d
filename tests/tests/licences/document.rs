//! How it is written down.

use crate::{Component, others};

const OPENING: &str = "\
# What ships with Fivefold

Fivefold itself is under the [MIT licence](LICENSE). This is what else is in the program, on any platform, with the licence of each.
Where a licence offers a choice, any one of them applies. What is under MPL-2.0 ships unmodified; its source is behind its link.

Written by a test; don't edit it by hand: `UPDATE=1 cargo test -p fivefold-tests --test licences`.
";

/// The whole of THIRD-PARTY.md.
pub fn markdown(crates: &[Component], packages: &[Component]) -> String {
    let sections = [
        OPENING.to_owned(),
        others::MARKDOWN.to_owned(),
        format!("## npm packages in the window\n{}", table(packages)),
        format!("## Rust crates\n{}", table(crates)),
    ];
    sections.join("\n")
}

fn table(components: &[Component]) -> String {
    let header = "| name | version | licence |\n| --- | --- | --- |\n".to_owned();
    components.iter().fold(header, |table, Component { name, version, licence, link }| {
        format!("{table}| [{name}]({link}) | {version} | {licence} |\n")
    })
}
