//! One editor a document where the browser has no locks: a lease, held by messages between tabs and one key of the storage.
//!
//! Nothing here knows a clock, a channel or a shelf: time, what was heard and what the key says are handed in, and what is to be done comes
//! out. A lease is advisory. Whoever writes all the same is stopped by the revision (`Library::save`).

/// How often who edits says so, in milliseconds.
pub const BEAT_MS: u64 = 1_000;
/// How long after the last word of who edits another may: three words missed and one question unanswered.
pub const EXPIRES_MS: u64 = 4_000;
/// How long a tab that finds the key of another listens for it.
pub const LISTEN_MS: u64 = 300;
/// How long who edits has to save before a take-over goes on without its answer.
pub const TAKE_MS: u64 = 1_000;

/// What tabs tell each other of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Is anybody editing it?
    Hello {
        /// The tab that asks.
        from: String,
    },
    /// I am editing it.
    Hold {
        /// The tab that edits.
        from: String,
        /// How often the lease has passed on: the higher one counts.
        term: u64,
    },
    /// A person wants to go on here.
    Ask {
        /// The tab that wants to edit.
        from: String,
    },
    /// I am editing it no longer; everything is saved.
    Left {
        /// The tab that edited.
        from: String,
        /// The tab that asked for it.
        to: Option<String>,
    },
}

impl Word {
    /// As it is sent.
    pub fn text(&self) -> String {
        match self {
            Self::Hello { from } => ["hello ", from].concat(),
            Self::Hold { from, term } => ["hold ", from, " ", &term.to_string()].concat(),
            Self::Ask { from } => ["ask ", from].concat(),
            Self::Left { from, to: Some(to) } => ["left ", from, " ", to].concat(),
            Self::Left { from, to: None } => ["left ", from].concat(),
        }
    }

    /// As it was heard; `None` for what no tab of ours says.
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let (kind, from, last) = (words.next()?, words.next()?.to_owned(), words.next());
        if from.is_empty() || words.next().is_some() {
            return None;
        }
        match (kind, last) {
            ("hello", None) => Some(Self::Hello { from }),
            ("hold", Some(term)) => Some(Self::Hold {
                from,
                term: term.parse().ok()?,
            }),
            ("ask", None) => Some(Self::Ask { from }),
            ("left", to) => Some(Self::Left {
                from,
                to: to.map(str::to_owned),
            }),
            _ => None,
        }
    }
}

/// What the key of a document says: who edits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The tab.
    pub tab: String,
    /// How often the lease has passed on.
    pub term: u64,
    /// When this was written, in milliseconds.
    pub at: u64,
}

impl Claim {
    /// As it is stored.
    pub fn text(&self) -> String {
        [
            &self.tab,
            " ",
            &self.term.to_string(),
            " ",
            &self.at.to_string(),
        ]
        .concat()
    }

    /// As it was stored; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let claim = Self {
            tab: parts.next().filter(|tab| !tab.is_empty())?.to_owned(),
            term: parts.next()?.parse().ok()?,
            at: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(claim)
    }
}

/// What is to be done, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Tell the other tabs.
    Say(Word),
    /// Write the key.
    Write(Claim),
    /// Take the key away.
    Erase,
    /// From now on this tab edits.
    Edit,
    /// From now on this tab only reads; what it edited until now is saved first.
    Yield,
}

/// Where this tab stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Standing {
    /// Not asked yet, or given up.
    Out,
    /// Somebody's key is there: listening whether they are too.
    Listening { until: u64 },
    /// This tab edits.
    Editing { term: u64, beat: u64 },
    /// Another one does; it was heard of then, and asked to let go then.
    Reading { heard: u64, asked: Option<u64> },
}

/// The lease of one document, as one tab knows it.
#[derive(Debug, Clone)]
pub struct Lease {
    me: String,
    /// Whether tabs hear each other. Where they do not, the key alone must do.
    channel: bool,
    /// The highest term heard of.
    term: u64,
    standing: Standing,
}

impl Lease {
    /// The lease of a document in the tab `me`.
    pub fn new(me: &str, channel: bool) -> Self {
        Self {
            me: me.to_owned(),
            channel,
            term: 0,
            standing: Standing::Out,
        }
    }

    /// Whether this tab believes that it is the one that edits.
    pub fn edits(&self) -> bool {
        matches!(self.standing, Standing::Editing { .. })
    }

    /// How long until [`Lease::tick`] is wanted, in milliseconds; `None` where it never is.
    pub fn wait(&self, now: u64) -> Option<u64> {
        let at = match self.standing {
            Standing::Out => return None,
            Standing::Listening { until } => until,
            Standing::Editing { beat, .. } => beat,
            Standing::Reading { heard, asked } => {
                let taken = asked.map_or(u64::MAX, |asked| asked.saturating_add(TAKE_MS));
                heard.saturating_add(EXPIRES_MS).min(taken)
            }
        };
        Some(at.saturating_sub(now).min(BEAT_MS))
    }

    /// Asks for the lease; `stored` is what the key says.
    pub fn begin(&mut self, now: u64, stored: Option<&Claim>) -> Vec<Act> {
        match stored.filter(|claim| claim.tab != self.me) {
            None => self.claim(now, stored),
            Some(theirs) if self.channel => {
                self.term = self.term.max(theirs.term);
                self.standing = Standing::Listening {
                    until: now.saturating_add(LISTEN_MS),
                };
                vec![Act::Say(Word::Hello {
                    from: self.me.clone(),
                })]
            }
            Some(theirs) if now.abs_diff(theirs.at) < EXPIRES_MS => {
                self.term = self.term.max(theirs.term);
                self.read(theirs.at.min(now))
            }
            Some(_) => self.claim(now, stored),
        }
    }

    /// Time has passed.
    pub fn tick(&mut self, now: u64, stored: Option<&Claim>) -> Vec<Act> {
        let theirs = stored.filter(|claim| claim.tab != self.me);
        match self.standing.clone() {
            Standing::Out => Vec::new(),
            Standing::Listening { until } if now >= until => self.claim(now, stored),
            Standing::Listening { .. } => Vec::new(),
            Standing::Editing { term, .. }
                if theirs.is_some_and(|theirs| self.yields_to(term, &theirs.tab, theirs.term)) =>
            {
                self.term = self.term.max(theirs.map_or(0, |theirs| theirs.term));
                self.read(now)
            }
            Standing::Editing { term, beat } => {
                let mut acts = Vec::new();
                if now >= beat {
                    self.standing = Standing::Editing {
                        term,
                        beat: now.saturating_add(BEAT_MS),
                    };
                    acts.push(Act::Say(Word::Hold {
                        from: self.me.clone(),
                        term,
                    }));
                }
                // The key says who began, and is not worn out by every beat: the browser writes a storage that never rests to the disk
                // only once a minute. Where it is all there is, and where somebody emptied the storage, it is written again.
                if (now >= beat && !self.channel) || stored.is_none() {
                    acts.push(Act::Write(Claim {
                        tab: self.me.clone(),
                        term,
                        at: now,
                    }));
                }
                acts
            }
            Standing::Reading { heard, asked } => {
                let heard = if self.channel {
                    heard
                } else {
                    theirs.map_or(0, |theirs| theirs.at.min(now)).max(heard)
                };
                self.standing = Standing::Reading { heard, asked };
                let gone = !self.channel && stored.is_none();
                let over = asked.is_some_and(|asked| now.saturating_sub(asked) >= TAKE_MS)
                    || now.saturating_sub(heard) >= EXPIRES_MS;
                if gone || over {
                    return self.claim(now, stored);
                }
                // A tab in the background beats rarely, but answers at once.
                let silent = self.channel && now.saturating_sub(heard) >= BEAT_MS.saturating_mul(2);
                if silent {
                    vec![Act::Say(Word::Hello {
                        from: self.me.clone(),
                    })]
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Another tab said something.
    pub fn hear(&mut self, now: u64, word: &Word, stored: Option<&Claim>) -> Vec<Act> {
        let (Word::Hello { from }
        | Word::Hold { from, .. }
        | Word::Ask { from }
        | Word::Left { from, .. }) = word;
        if *from == self.me {
            return Vec::new();
        }
        match (word, self.standing.clone()) {
            (_, Standing::Out) => Vec::new(),
            (Word::Hello { .. }, Standing::Editing { term, .. }) => vec![Act::Say(Word::Hold {
                from: self.me.clone(),
                term,
            })],
            (Word::Hold { from, term: theirs }, standing) => {
                self.term = self.term.max(*theirs);
                match standing {
                    Standing::Editing { term, .. } if self.yields_to(term, from, *theirs) => {
                        self.read(now)
                    }
                    Standing::Editing { term, .. } => vec![Act::Say(Word::Hold {
                        from: self.me.clone(),
                        term,
                    })],
                    Standing::Reading { asked, .. } => {
                        self.standing = Standing::Reading { heard: now, asked };
                        Vec::new()
                    }
                    Standing::Listening { .. } | Standing::Out => self.read(now),
                }
            }
            (Word::Ask { from }, Standing::Editing { .. }) => {
                let mut acts = self.read(now);
                acts.push(Act::Say(Word::Left {
                    from: self.me.clone(),
                    to: Some(from.clone()),
                }));
                acts
            }
            (
                Word::Left { to: None, .. },
                Standing::Listening { .. } | Standing::Reading { .. },
            ) => self.claim(now, stored),
            (Word::Left { to: Some(to), .. }, Standing::Reading { .. }) if *to == self.me => {
                self.claim(now, stored)
            }
            // It is somebody else's now, of whom we shall hear.
            (Word::Left { to: Some(_), .. }, Standing::Reading { asked, .. }) => {
                self.standing = Standing::Reading { heard: now, asked };
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// A person wants to go on in this tab.
    pub fn take(&mut self, now: u64, stored: Option<&Claim>) -> Vec<Act> {
        match self.standing {
            Standing::Reading { heard, .. } if self.channel => {
                self.standing = Standing::Reading {
                    heard,
                    asked: Some(now),
                };
                vec![Act::Say(Word::Ask {
                    from: self.me.clone(),
                })]
            }
            Standing::Reading { .. } => self.claim(now, stored),
            _ => Vec::new(),
        }
    }

    /// The document is closed here, or the page is frozen.
    pub fn leave(&mut self, stored: Option<&Claim>) -> Vec<Act> {
        let edited = self.edits();
        self.standing = Standing::Out;
        let mut acts = Vec::new();
        if edited {
            acts.push(Act::Say(Word::Left {
                from: self.me.clone(),
                to: None,
            }));
        }
        if stored.is_some_and(|claim| claim.tab == self.me) {
            acts.push(Act::Erase);
        }
        acts
    }

    /// Of two that both believe to edit, the later one goes on; where both began at once, the one of the smaller name.
    fn yields_to(&self, mine: u64, tab: &str, theirs: u64) -> bool {
        theirs > mine || (theirs == mine && tab < self.me.as_str())
    }

    fn read(&mut self, heard: u64) -> Vec<Act> {
        self.standing = Standing::Reading { heard, asked: None };
        vec![Act::Yield]
    }

    fn claim(&mut self, now: u64, stored: Option<&Claim>) -> Vec<Act> {
        let term = self
            .term
            .max(stored.map_or(0, |claim| claim.term))
            .saturating_add(1);
        self.term = term;
        self.standing = Standing::Editing {
            term,
            beat: now.saturating_add(BEAT_MS),
        };
        let me = || self.me.clone();
        vec![
            Act::Write(Claim {
                tab: me(),
                term,
                at: now,
            }),
            Act::Say(Word::Hold { from: me(), term }),
            Act::Edit,
        ]
    }
}
