package org.transferledger.controllist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.transferledger.controllist.ControlLists.Category;

class ControlListsTest {
  @Test
  void theMilitaryListHas22Categories() {
    assertThat(categories(ControlListCode.EU_COMMON_MILITARY_LIST))
        .extracting(Category::code)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 22).mapToObj(it -> "ML" + it).toList());
  }

  @Test
  void theDualUseListHasTenCategoriesOfFiveGroups() {
    assertThat(categories(ControlListCode.EU_DUAL_USE))
        .extracting(Category::code)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 9)
                .boxed()
                .flatMap(it -> Stream.of("A", "B", "C", "D", "E").map(group -> it + group))
                .toList());
  }

  @Test
  void everyCategoryIsDescribedAndEveryListNamesItsSource() {
    assertThat(ControlLists.all())
        .allSatisfy(list -> {
          assertThat(list.title()).isNotBlank();
          assertThat(list.source()).isNotBlank();
          assertThat(list.categories()).allMatch(it -> !it.description().isBlank());
          assertThat(list.categories()).extracting(Category::description).doesNotHaveDuplicates();
        });
  }

  private static List<Category> categories(String list) {
    return ControlLists.all().stream()
        .filter(it -> it.list().equals(list))
        .findAny()
        .orElseThrow()
        .categories();
  }
}
