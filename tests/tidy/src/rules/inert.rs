//! Constant markup: Leptos writes an element of a `view!` that has nothing variable in it as a text and hands that to the
//! browser as HTML, which the content policy refuses. So there is none. Which elements those are is taken from
//! `is_inert_element` of `leptos_macro`.

use proc_macro2::{TokenStream, TokenTree};
use rstml::Infallible;
use rstml::node::{KVAttributeValue, Node, NodeAttribute, NodeElement, NodeName};
use syn::{Expr, ExprLit, Lit};

use crate::tree::{files, none};

/// What begins the keys of attributes that Leptos sets by code, whatever their value.
const BY_CODE: &[&str] = &["style:", "prop:", "on:", "use:", "bind"];

#[test]
fn no_element_of_a_view_is_constant() {
    let mut found = Vec::new();
    let mut seen = 0;
    for file in files(&["src/"], &[".rs"]) {
        let Ok(tokens) = file.text.parse() else { continue };
        seen += look(tokens, &mut |line, name| found.push(format!("{}:{line}: <{name}>", file.path)));
    }
    assert!(seen > 100, "only {seen} views were read");
    none("give it something variable, such as a text of the language, or leave it out:", &found);
}

/// Tells of each constant element in the views among these tokens. Says how many views there are.
fn look(tokens: TokenStream, tell: &mut dyn FnMut(usize, String)) -> usize {
    let mut views = 0;
    let mut before: [String; 2] = Default::default();
    for tree in tokens {
        let text = match &tree {
            TokenTree::Group(group) => {
                if before == ["view", "!"] {
                    views += 1;
                    let parser = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true));
                    let (nodes, _) = parser.parse_recoverable(group.stream()).split_vec();
                    nodes.iter().for_each(|node| within(node, true, tell));
                }
                // Views within views, too.
                views += look(group.stream(), tell);
                String::new()
            }
            other => other.to_string(),
        };
        before = [std::mem::take(&mut before[1]), text];
    }
    views
}

/// The outermost element is always made by code.
fn within(node: &Node, is_outermost: bool, tell: &mut dyn FnMut(usize, String)) {
    match node {
        Node::Element(element) if !is_outermost && is_constant(element) && has_anything(element) => {
            tell(element.open_tag.token_lt.span.start().line, element.name().to_string());
        }
        Node::Element(element) => element.children.iter().for_each(|child| within(child, false, tell)),
        Node::Fragment(fragment) => fragment.children.iter().for_each(|child| within(child, false, tell)),
        _ => {}
    }
}

fn has_anything(element: &NodeElement<Infallible>) -> bool {
    !element.attributes().is_empty() || !element.children.is_empty()
}

fn is_constant(element: &NodeElement<Infallible>) -> bool {
    let name = element.name().to_string();
    let is_component = name.starts_with(char::is_uppercase) || name.contains("::");
    let is_code = is_component || matches!(element.name(), NodeName::Block(_));
    !is_code && element.attributes().iter().all(has_constant) && element.children.iter().all(is_constant_node)
}

fn is_constant_node(node: &Node) -> bool {
    match node {
        Node::Text(_) | Node::RawText(_) => true,
        Node::Element(element) => is_constant(element),
        _ => false,
    }
}

fn has_constant(attribute: &NodeAttribute) -> bool {
    let NodeAttribute::Attribute(attribute) = attribute else { return false };
    let key = attribute.key.to_string();
    let is_text = match attribute.possible_value.to_value() {
        None => true,
        Some(value) => {
            matches!(&value.value, KVAttributeValue::Expr(Expr::Lit(ExprLit { lit: Lit::Str(_), .. })))
                && !BY_CODE.iter().any(|begin| key.starts_with(begin))
        }
    };
    is_text && !matches!(attribute.key, NodeName::Block(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(view: &str) -> Vec<String> {
        let mut told = Vec::new();
        look(format!("view! {{ {view} }}").parse().unwrap(), &mut |_, name| told.push(name));
        told
    }

    #[test]
    fn what_is_constant_is_found_wherever_it_stands() {
        for (view, name) in [
            (r#"<div><p class="a">{x}</p><span class="b"></span></div>"#, "span"),
            (r#"<div><ul hidden><li>"one"</li></ul></div>"#, "ul"),
            (r#"<Card><p>"Text"</p></Card>"#, "p"),
            (r#"<div>{move || view! { <b>{x}<i>"y"</i></b> }}</div>"#, "i"),
        ] {
            assert_eq!(told(view), [name], "{view}");
        }
    }

    #[test]
    fn what_has_something_variable_in_it_or_is_outermost_is_left_alone() {
        for view in [
            r#"<p class="a">"Text"</p>"#,
            r#"<div><p class=a>"Text"</p></div>"#,
            r#"<div><p prop:textContent="a"></p><br/></div>"#,
            r#"<div><p disabled=true>"Text"</p></div>"#,
            r#"<div><Text text="a"/></div>"#,
        ] {
            assert!(told(view).is_empty(), "{view}: {:?}", told(view));
        }
    }
}
