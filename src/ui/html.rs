//! Elements, built by calls: Leptos's own erased elements, attributes and children, so that each kind of thing is compiled once.
//!
//! `view!` compiles a type of its own for every element it meets. On a page of forms that is most of the first load: the same pages built
//! here are a third of the size (docs/DECISIONS.md). What is built is Leptos all the same: signals, owners and mounting are untouched.

use super::say;
use crate::i18n::Text;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use std::borrow::Cow;

/// An element on its way to the page. Boxed, so that a chain of calls passes a pointer along.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of HTML.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// An element of HTML with a class.
#[inline(never)]
pub fn of_class(tag: &'static str, class: &'static str) -> El {
    el(tag).attr("class", class)
}

/// A button that says `words`; it never submits anything by itself.
#[inline(never)]
pub fn button(class: &'static str, words: Text) -> El {
    let button = el("button").attr("type", "button");
    (if class.is_empty() {
        button
    } else {
        button.attr("class", class)
    })
    .words(words)
}

/// A chooser of files, whose own words are the browser's and in the browser's language: it lies unseen over its label, which looks like a button.
pub fn file_chooser(input: El, id: &str, words: Text) -> El {
    of_class("p", "pick").child(input).child(
        of_class("label", "button secondary")
            .attr("for", id)
            .words(words),
    )
}

/// A clause, with the number of its standard on hover.
pub fn clause_mark(clause: crate::clause::Clause) -> El {
    let lang = super::lang_here();
    let number = following(move || crate::documents::words::clause_name(clause, lang.get()));
    of_class("b", "clause")
        .attr("title", clause.edition.number)
        .child(number)
}

/// A text that does not change.
#[inline(never)]
pub fn text(text: &str) -> AnyView {
    text.to_owned().into_any()
}

/// A text that follows signals.
pub fn following(text: impl Fn() -> String + Send + 'static) -> AnyView {
    #[inline(never)]
    fn erased(text: Box<dyn Fn() -> String + Send>) -> AnyView {
        (move || text()).into_any()
    }
    erased(Box::new(text))
}

type Function<T> = Box<dyn FnMut() -> T + Send>;

impl El {
    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// An attribute that does not change.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// An attribute that is there or not, once and for all.
    pub fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows signals; absent where `None`.
    pub fn attr_of(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.boxed_attr(name, Box::new(value))
    }

    #[inline(never)]
    fn boxed_attr(self, name: &'static str, value: Function<Option<String>>) -> Self {
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// The element's identity.
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    /// The property `value` of an input; it follows signals.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.boxed_value(Box::new(value))
    }

    #[inline(never)]
    fn boxed_value(self, value: Function<String>) -> Self {
        self.with(prop("value", value).into_any_attr())
    }

    /// The property `checked` of a box; it follows signals.
    pub fn checked(self, checked: impl Fn() -> bool + Send + 'static) -> Self {
        self.boxed_flag("checked", Box::new(checked))
    }

    #[inline(never)]
    fn boxed_flag(self, name: &'static str, value: Function<bool>) -> Self {
        self.with(prop(name, value).into_any_attr())
    }

    /// The property `selected` of an option; it follows signals.
    pub fn selected(self, selected: impl Fn() -> bool + Send + 'static) -> Self {
        self.boxed_flag("selected", Box::new(selected))
    }

    /// What happens at an event.
    ///
    /// A browser still tells of the focus lost when it takes an element away: by then its signals are gone, and nothing happens.
    pub fn on(self, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.boxed_on(event, Box::new(act))
    }

    #[inline(never)]
    fn boxed_on(self, event: &'static str, mut act: Box<dyn FnMut(web_sys::Event)>) -> Self {
        let here = StoredValue::new(());
        let act: Box<dyn FnMut(web_sys::Event)> = Box::new(move |event| {
            if here.try_get_value().is_some() {
                act(event);
            }
        });
        self.with(on(Custom::<web_sys::Event>::new(Cow::Borrowed(event)), act).into_any_attr())
    }

    /// A child.
    pub fn child(self, child: impl Into<Child>) -> Self {
        self.any_child(child.into())
    }

    #[inline(never)]
    fn any_child(mut self, child: Child) -> Self {
        match child {
            Child::None => {}
            Child::One(view) => self.0.children.push(view),
            Child::Element(el) => self.0.children.push(el.view()),
            Child::Many(views) => self.0.children.extend(views),
        }
        self
    }

    /// Words that follow the language.
    #[inline(never)]
    pub fn words(self, words: Text) -> Self {
        self.child(said(words))
    }

    /// Text that does not change.
    #[inline(never)]
    pub fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// Text that follows signals.
    pub fn text_of(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.child(following(text))
    }

    /// The view.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts {
            tag,
            attributes,
            children,
        } = *self.0;
        leptos::tachys::html::element::custom(tag)
            .child(children)
            .add_any_attr(attributes)
            .into_any()
    }
}

/// Words that follow the language, as a view.
#[inline(never)]
pub fn said(words: Text) -> AnyView {
    let words = say(words);
    following(move || words().to_owned())
}

/// What can be a child.
pub enum Child {
    /// Nothing.
    None,
    /// One view.
    One(AnyView),
    /// One element.
    Element(El),
    /// Several in a row.
    Many(Vec<AnyView>),
}

impl Child {
    /// The view; nothing where there is none.
    pub fn view(self) -> AnyView {
        match self {
            Self::None => ().into_any(),
            Self::One(view) => view,
            Self::Element(el) => el.view(),
            Self::Many(views) => views.into_any(),
        }
    }
}

impl From<Option<Vec<AnyView>>> for Child {
    fn from(views: Option<Vec<AnyView>>) -> Self {
        views.map_or(Self::None, Self::Many)
    }
}

impl From<El> for Child {
    fn from(el: El) -> Self {
        Self::Element(el)
    }
}

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Self {
        Self::One(view)
    }
}

impl From<Vec<AnyView>> for Child {
    fn from(views: Vec<AnyView>) -> Self {
        Self::Many(views)
    }
}

impl From<Option<El>> for Child {
    fn from(el: Option<El>) -> Self {
        el.map_or(Self::None, Into::into)
    }
}

impl From<Option<AnyView>> for Child {
    fn from(view: Option<AnyView>) -> Self {
        view.map_or(Self::None, Self::One)
    }
}
