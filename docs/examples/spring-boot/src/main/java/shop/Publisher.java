package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Publisher {

    @Id @GeneratedValue private Long id;
    private String name;

    protected Publisher() {}

    public Publisher(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
