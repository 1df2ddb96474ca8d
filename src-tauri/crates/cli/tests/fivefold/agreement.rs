//! Agreement of two results to 1e-9: relative, and absolute below 1.

use serde_json::Value;

const CLOSE: f64 = 1e-9;

/// Asserts that two results have the same shape and figures; notices in any order.
pub fn assert_agrees(expected: &Value, found: &Value, at: &str) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            let keys =
                |map: &serde_json::Map<String, Value>| map.keys().cloned().collect::<Vec<_>>();
            let (mut expected_keys, mut found_keys) = (keys(expected), keys(found));
            expected_keys.sort();
            found_keys.sort();
            assert_eq!(expected_keys, found_keys, "{at}");
            for (key, expected) in expected {
                let at = format!("{at}.{key}");
                match key.as_str() {
                    "notices" => assert_agrees(&in_order(expected), &in_order(&found[key]), &at),
                    _ => assert_agrees(expected, &found[key], &at),
                }
            }
        }
        (Value::Array(expected), Value::Array(found)) => {
            assert_eq!(expected.len(), found.len(), "{at}");
            for (place, (expected, found)) in expected.iter().zip(found).enumerate() {
                assert_agrees(expected, found, &format!("{at}[{place}]"));
            }
        }
        (Value::Number(expected), Value::Number(found)) => {
            let (expected, found) = (expected.as_f64().unwrap(), found.as_f64().unwrap());
            let most = CLOSE * expected.abs().max(1.0);
            assert!((expected - found).abs() <= most, "{at}: {expected} expected, {found} found");
        }
        _ => assert_eq!(expected, found, "{at}"),
    }
}

/// Notices by what they are about.
fn in_order(notices: &Value) -> Value {
    let mut notices = notices.as_array().unwrap().clone();
    let about = |notice: &Value| {
        ["year", "role", "kind", "what"].map(|key| notice.get(key).map(Value::to_string))
    };
    notices.sort_by_key(about);
    Value::Array(notices)
}
