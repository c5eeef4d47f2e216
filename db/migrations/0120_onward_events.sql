-- これからのこと: whoever was declined may also be told of the town's tours and events, and may say that they want none.
alter table onward_answers
  drop constraint onward_offer_is_known,
  add constraint onward_offer_is_known check (offer in ('postings', 'events', 'pool'));
