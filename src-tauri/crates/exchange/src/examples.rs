//! The plans that come with the program, made to teach. A person is given a copy, never the
//! original.

/// A plan that comes with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Stable; what it is asked for by.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it teaches, in a sentence.
    pub teaches: String,
    /// The plan, as plan JSON.
    pub json: &'static str,
}

macro_rules! plan {
    ($file:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/examples/", $file))
    };
}

/// The example plans, in the order they are offered; the first opens at the first start.
pub fn all() -> Vec<Example> {
    vec![
        example(
            "stepping-forward-england",
            "Stepping Forward, England",
            "How England's 19,000 more mental health staff by 2020/21 were to come from filling \
             vacancies, keeping staff, new roles and moves, and which of the published figures \
             contradict one another.",
            plan!("stepping-forward-england.json"),
        ),
        example(
            "perinatal-closing-the-gap",
            "Perinatal, closing the gap, England",
            "Why 500 practitioners in post take about twice as many training starts, and how the \
             caseload assumed decides whether that is enough for 115,000 women.",
            plan!("perinatal-closing-the-gap.json"),
        ),
        example(
            "community-perinatal-team",
            "One trust's community perinatal team",
            "Planning a team of thirteen, where one retirement, one maternity leave and two \
             vacancies matter more than any percentage.",
            plan!("community-perinatal-team.json"),
        ),
        example(
            "integrated-perinatal-service",
            "One integrated perinatal service, a template",
            "How births, prevalence and a caseload make around 500 practitioners, where they would \
             work, and which of the national figures do not fit one another.",
            plan!("integrated-perinatal-service.json"),
        ),
    ]
}

fn example(id: &str, title: &str, teaches: &str, json: &'static str) -> Example {
    Example { id: id.to_owned(), title: title.to_owned(), teaches: teaches.to_owned(), json }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]

    use super::all;
    use crate::plan_json;

    #[test]
    fn every_example_is_a_valid_plan_and_says_its_title() {
        for example in all() {
            match plan_json::read(example.json.as_bytes()) {
                Ok(plan) => assert_eq!(plan.title, example.title),
                Err(refusal) => panic!("{}: {refusal}", example.id),
            }
        }
    }
}
