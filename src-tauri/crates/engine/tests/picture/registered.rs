//! Every figure of the picture stands in the register, and takes evidence of its own.

use fivefold_engine::edit::apply;
use fivefold_engine::plan::{Confidence, Evidence, Flow, IntegratedModel};
use fivefold_engine::register::{EvidenceFrom, InputAt, register, set_evidence};

use crate::plan;

#[test]
fn every_input_takes_evidence_of_its_own() {
    let mut plan = plan();
    plan.picture.integrated = Some(IntegratedModel {
        area: "Here".into(),
        births: Flow::Number(4_000.0),
        prevalence: 0.25,
        caseload: 230.0,
        ..IntegratedModel::default()
    });
    let of_picture: Vec<_> =
        register(&plan).into_iter().filter(|entry| entry.path.starts_with("picture.")).collect();
    let what: Vec<&str> = of_picture.iter().map(|entry| entry.what.as_str()).collect();
    assert_eq!(what.len(), 4 + 2 + 3 + 3 + 2 + 4, "{what:?}");
    assert!(what.contains(&"Function, Community: Medication"));
    assert!(what.contains(&"Standard, Nurses: Team standard"));
    assert!(what.contains(&"Caseload, Here"));
    for entry in of_picture {
        let evidence = Evidence {
            source: Some("Seen".into()),
            confidence: Some(Confidence::Reported),
            ..Evidence::default()
        };
        let edit = set_evidence(&plan, &entry.at, evidence.clone()).unwrap();
        let after = apply(&plan, &edit).unwrap();
        let found = register(&after).into_iter().find(|other| other.at == entry.at).unwrap();
        assert_eq!(found.evidence, Some(evidence), "{}", entry.what);
        assert_eq!(found.evidence_from, Some(EvidenceFrom::Own), "{}", entry.what);
    }
    let gone =
        InputAt::Picture { list: fivefold_engine::plan::PictureList::Teams, index: 9, part: None };
    assert!(set_evidence(&plan, &gone, Evidence::default()).is_err());
}
