//! The web page: nothing in it but ours, nothing from elsewhere, and what a screen reader finds.

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fivefold_engine::Plan;
use fivefold_report::ReportError;
use sha2::{Digest, Sha256};

use crate::fixture::{
    CHART, HASH, SENTENCE, example_web_pages, hostile_plan, large_web_page, plan_saying,
    small_plan, web_page, web_page_with_chart,
};
use crate::page::Page;

/// Every element there may be.
const ELEMENTS: [&str; 43] = [
    "html", "head", "meta", "title", "style", "body", "a", "main", "section", "nav", "ol", "li",
    "footer", "h1", "h2", "h3", "h4", "p", "br", "strong", "span", "div", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "figure", "svg", "g", "defs", "pattern", "rect", "line",
    "polyline", "polygon", "path", "circle", "ellipse", "text", "tspan",
];

/// Every attribute there may be outside drawings.
const ATTRIBUTES: [&str; 14] = [
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "colspan",
    "content",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "role",
    "scope",
    "tabindex",
];

fn assert_only_ours(html: &[u8]) {
    let page = Page::of(html);
    for element in page.elements() {
        let name = element.node_name().unwrap().to_string();
        assert!(ELEMENTS.contains(&name.as_str()), "<{name}> is not ours");
        let in_drawing = element.ancestors(None).iter().any(|around| around.has_name("svg"));
        for attribute in element.attrs() {
            let (attribute, value) = (attribute.name.local.to_string(), attribute.value);
            if in_drawing || name == "svg" {
                assert!(!attribute.starts_with("on") && !attribute.contains("href"), "{attribute}");
                assert!(attribute != "style" && attribute != "class", "{attribute}");
                assert!(!value.contains("url(") || value.starts_with("url(#"), "{value}");
            } else {
                assert!(ATTRIBUTES.contains(&attribute.as_str()), "<{name} {attribute}>");
                assert!(attribute != "href" || value.starts_with('#'), "{value}");
            }
        }
    }
    let comments = page.0.root().descendants().into_iter().filter(|node| node.is_comment()).count();
    assert_eq!(comments, 0);
    assert_ids_are_unique_and_linked(&page);
}

fn assert_ids_are_unique_and_linked(page: &Page) {
    let ids = page.attributes("[id]", "id");
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an id stands twice");
    for link in page.attributes("a", "href") {
        assert!(distinct.contains(&link[1..].to_owned()), "{link} leads nowhere");
    }
    for name in page.attributes("[aria-labelledby]", "aria-labelledby") {
        assert!(distinct.contains(&name), "nothing is called {name}");
    }
}

#[test]
fn nothing_is_in_a_page_but_ours() {
    assert_only_ours(&web_page(&small_plan()));
    assert_only_ours(&web_page(&hostile_plan()));
    assert_only_ours(large_web_page());
    assert!(!example_web_pages().is_empty());
    for page in example_web_pages().values() {
        assert_only_ours(page);
    }
}

/// The words of each plan stand as text in the first heading and in a cell.
#[test]
fn markup_is_shown_and_not_obeyed() {
    for text in [
        "<script>alert(1)</script>",
        "</td></tr></table></title></style></svg><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"' onclick='alert(1)'",
        "<!-- --><svg onload=alert(1)><style>*{display:none}</style>",
        "]]><x:y xmlns:x='z'/>&lt;b&gt;&amp;amp;&#x3c;",
        "#panic(\"x\") *b* _i_ $x$ @ref <l> = H `r` \\ // c -- ~ #include \"a\"",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
    ] {
        let html = web_page(&plan_saying(text));
        assert_only_ours(&html);
        let page = Page::of(&html);
        assert_eq!(&*page.all("h1")[0].text(), text);
        assert_eq!(&*page.all("head > title")[0].text(), text);
        assert!(page.all("tbody th").iter().any(|head| &*head.text() == text), "{text}");
    }
}

#[test]
fn characters_outside_the_fonts_are_shown_as_code_points_and_listed() {
    let page = web_page(&plan_saying("\u{202E}abc \u{5D0} \u{1F600} \u{7}end"));
    assert_only_ours(&page);
    let page = Page::of(&page);
    assert_eq!(&*page.all("h1")[0].text(), "[U+202E]abc [U+05D0] [U+1F600] [U+0007]end");
    let rows: Vec<String> =
        page.all("tbody th").iter().map(|head| head.text().to_string()).collect();
    for code_point in ["U+202E", "U+05D0", "U+1F600", "U+0007"] {
        assert!(rows.iter().any(|row| row == code_point), "{code_point} is not listed");
    }
}

#[test]
fn a_chart_brings_nothing_but_its_drawing() {
    let hostile = "<script>alert(1)</script><a href=\"https://example.org\"><text>far</text></a>\
        <image href=\"https://example.org/x.png\"/><rect onload=\"x()\" style=\"fill:red\" \
        width=\"1\" height=\"1\"/><foreignObject><p>in</p></foreignObject></svg>";
    let page = web_page_with_chart(&small_plan(), &CHART.replace("</svg>", hostile)).unwrap();
    assert_only_ours(&page);
    let refused = web_page_with_chart(&small_plan(), "<svg").unwrap_err();
    assert!(matches!(refused, ReportError::Typeset(_)));
}

#[test]
fn nothing_is_loaded_and_only_the_pages_own_styles_apply() {
    let page = Page::of(&web_page(&small_plan()));
    let styles = page.all("style");
    assert_eq!(styles.len(), 1);
    let hash = BASE64_STANDARD.encode(Sha256::digest(styles[0].text().as_bytes()));
    let policy = page.attributes("meta[http-equiv=Content-Security-Policy]", "content");
    let allowed = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    assert_eq!(policy, [allowed]);
    assert!(!styles[0].text().contains("url(") && !styles[0].text().contains("@import"));
}

#[test]
fn the_head_says_what_the_page_is_of() {
    let page = Page::of(&web_page(&small_plan()));
    assert_eq!(page.attributes("html", "lang"), ["en-GB"]);
    let said = |name: &str| page.attributes(&format!("meta[name={name}]"), "content");
    assert_eq!(said("generator"), ["Fivefold 0.1.0"]);
    assert_eq!(said("fivefold-plan-sha256"), [HASH]);
    assert_eq!(said("fivefold-scenario"), ["All five levers"]);
    assert_eq!(said("fivefold-date"), ["2026-11-21"]);
    assert_eq!(said("description"), [SENTENCE]);
}

#[test]
fn headings_are_one_title_and_levels_without_a_gap_and_contents_lead_to_each_section() {
    for html in example_web_pages().values() {
        let page = Page::of(html);
        assert_eq!(page.all("h1").len(), 1);
        let levels: Vec<u8> = page
            .all("h1, h2, h3, h4")
            .iter()
            .map(|h| h.node_name().unwrap().as_bytes()[1])
            .collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        let links: Vec<String> =
            page.all("nav a").iter().map(|link| link.text().to_string()).collect();
        let headings: Vec<String> =
            page.all("section h2").iter().map(|heading| heading.text().to_string()).collect();
        assert_eq!(links, headings);
        assert_eq!(
            page.attributes("nav a", "href").iter().collect::<BTreeSet<_>>().len(),
            links.len()
        );
        assert_eq!(page.all("a.skip").len(), 1);
    }
}

#[test]
fn every_table_has_a_caption_and_header_cells_and_scrolls_within_a_named_group() {
    for html in example_web_pages().values().chain([&web_page(&small_plan())]) {
        let page = Page::of(html);
        let tables = page.all("table");
        assert!(tables.len() > 10);
        for table in tables {
            let around = table.parent().unwrap();
            assert_eq!(&*around.attr_or("role", ""), "group");
            assert_eq!(&*around.attr_or("tabindex", ""), "0");
            let inside = dom_query::Selection::from(table);
            assert_eq!(*inside.select("caption").text(), *around.attr_or("aria-label", ""));
            assert!(!inside.select("caption").text().is_empty());
            let columns = inside.select("thead th[scope=col]").length();
            assert!(columns > 1 && inside.select("thead td").is_empty());
            for row in inside.select("tbody tr").nodes() {
                assert_row_is_headed(&dom_query::Selection::from(*row), columns);
            }
        }
    }
}

fn assert_row_is_headed(row: &dom_query::Selection, columns: usize) {
    let spanned =
        |cell: &dom_query::NodeRef| cell.attr_or("colspan", "1").parse::<usize>().unwrap();
    let cells = row.select("th, td");
    assert_eq!(cells.nodes().iter().map(spanned).sum::<usize>(), columns);
    let heads = row.select("th[scope=row], th[scope=rowgroup]").length();
    let says_there_is_nothing = cells.length() == 1;
    assert!(heads == 1 || says_there_is_nothing, "{}", row.text());
}

#[test]
fn every_chart_is_a_picture_with_words() {
    let page = Page::of(&web_page(&small_plan()));
    assert!(page.all("figure").len() > 4);
    assert_eq!(page.all("figure svg[role=img]").len(), page.all("figure").len());
    assert!(page.attributes("figure svg", "aria-label").iter().all(|alt| alt.len() > 20));
}

#[test]
fn the_same_plan_gives_the_same_page() {
    let first = web_page(&small_plan());
    web_page(&hostile_plan());
    assert!(first == web_page(&small_plan()));
    let other = Plan { title: "Another".to_owned(), ..small_plan() };
    assert!(first != web_page(&other));
}
